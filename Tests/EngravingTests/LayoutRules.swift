import MusicModel

@testable import Engraving

/// What every page must hold to, whatever the music. Each rule gives a complaint for each breach.
struct LayoutRules {
    let part: PrintedPart
    private let systems: [PrintedSystem]
    private let hair = 0.001

    init(part: PrintedPart) {
        self.part = part
        systems = PrintedSystem.all(of: part)
    }

    var complaints: [String] {
        heads + columns + order + stems + beams + levels + edges + justification + barLines + widths + signs
            + openings
            + collisions
    }

    /// Every stroke has a head, every rest a rest, and no chord has two stems.
    private var heads: [String] {
        part.chords.compactMap { place, event in
            let heads = part.boxes(.notehead, at: place).count
            let stems = part.boxes(.stem, at: place).count
            let isRight = heads == event.strokes.count && stems == (event.value.shape == .whole ? 0 : 1)
            return isRight
                ? nil : "\(place): \(heads) heads and \(stems) stems for \(event.strokes.count) strokes"
        }
    }

    /// Simultaneous chords of the two voices stand in one column.
    private var columns: [String] {
        simultaneous.compactMap { hand, foot in
            guard let first = part.slot(of: hand), let second = part.slot(of: foot) else {
                return "\(hand): no slot"
            }
            return abs(first - second) < hair ? nil : "\(hand) at \(first), \(foot) at \(second)"
        }
    }

    private var simultaneous: [(Place, Place)] {
        part.score.bars.indices.flatMap { bar in
            chords(.up, in: bar).flatMap { hand in
                chords(.down, in: bar).filter { $0.event.onset == hand.event.onset }.map {
                    (hand.place, $0.place)
                }
            }
        }
    }

    private func chords(_ stems: StemDirection, in bar: Int) -> [(place: Place, event: VoiceEvent)] {
        part.voice(stems, ofBar: bar).events.enumerated().filter { !$1.isRest }
            .map { (Place(bar: bar, stems: stems, event: $0), $1) }
    }

    /// Later is farther to the right, by more than a head.
    private var order: [String] {
        part.score.bars.indices.flatMap { bar in
            StemDirection.allCases.flatMap { stems in
                let slots = chords(stems, in: bar).compactMap { part.slot(of: $0.place) }
                return zip(slots, slots.dropFirst()).filter { $1 - $0 < Rules.slotWidth }
                    .map { "bar \(bar + 1): a slot at \($1) after \($0)" }
            }
        }
    }

    /// Stems touch the head where they begin and are long enough beyond the head where they end.
    private var stems: [String] {
        part.chords.compactMap { place, _ in
            guard let stem = part.boxes(.stem, at: place).first, let tip = part.tip(at: place) else {
                return nil
            }
            let heads = part.boxes(.notehead, at: place)
            let nearest = heads.map { ($0.middle.y - tip) * -place.stems.sign }.min() ?? 0
            let start = place.stems == .up ? stem.bottom : stem.top
            let root = Box(left: stem.left, top: start - 0.1, right: stem.right, bottom: start + 0.1)
            guard heads.contains(where: { $0.overlaps(root, by: -0.01) }) else {
                return "\(place): a loose stem"
            }
            return nearest >= 2.5 ? nil : "\(place): a stem of \(nearest)"
        }
    }

    /// Each stem of a beam group ends on the beam's outer edge.
    private var beams: [String] {
        part.score.bars.indices.flatMap { bar in
            StemDirection.allCases.flatMap { stems in
                part.voice(stems, ofBar: bar).beams.flatMap { looseStems(of: $0, stems, bar) }
            }
        }
    }

    private func looseStems(of group: Range<Int>, _ stems: StemDirection, _ bar: Int) -> [String] {
        let places = group.map { Place(bar: bar, stems: stems, event: $0) }
        guard let beam = places.first.flatMap({ part.polygons(at: $0).first }) else {
            return ["bar \(bar + 1): no beam"]
        }
        let slope = (beam[1].y - beam[0].y) / (beam[1].x - beam[0].x)
        return places.compactMap { place in
            guard let tip = part.tip(at: place), let stem = part.boxes(.stem, at: place).first else {
                return nil
            }
            let edge = stems == .up ? stem.right : stem.left
            let y = beam[0].y + slope * (edge - beam[0].x)
            let isOn = abs(tip - y) < hair && edge >= beam[0].x - hair && edge <= beam[1].x + hair
            return isOn ? nil : "\(place): the stem ends at \(tip), the beam is at \(y)"
        }
    }

    /// Every stem in a group carries as many beams as its note has flags, each at its level.
    private var levels: [String] {
        part.score.bars.indices.flatMap { bar in
            StemDirection.allCases.flatMap { stems in
                part.voice(stems, ofBar: bar).beams.flatMap { wrongLevels(in: $0, stems, bar) }
            }
        }
    }

    private func wrongLevels(in group: Range<Int>, _ stems: StemDirection, _ bar: Int) -> [String] {
        let places = group.map { Place(bar: bar, stems: stems, event: $0) }
        let beams = places.flatMap { part.polygons(at: $0) }
        return zip(places, part.voice(stems, ofBar: bar).events[group]).compactMap { place, event in
            guard let stem = part.boxes(.stem, at: place).first, let tip = part.tip(at: place) else {
                return nil
            }
            let held = beams.filter { $0[0].x < stem.right - hair && $0[1].x > stem.left + hair }
            let depths = held.map { beam in
                let slope = (beam[1].y - beam[0].y) / (beam[1].x - beam[0].x)
                return (beam[0].y + slope * (stem.middle.x - beam[0].x) - tip) * -stems.sign
            }.sorted()
            let wanted = (0..<event.value.shape.flags).map { Double($0) * Rules.beamStep }
            let isRight =
                depths.count == wanted.count && zip(depths, wanted).allSatisfy { abs($0 - $1) < 0.05 }
            return isRight ? nil : "\(place): beams at \(depths), not at \(wanted)"
        }
    }

    /// Nothing outside the margins.
    var edges: [String] {
        let body = part.list.format.body
        return part.list.pages.flatMap(\.items).compactMap { item in
            let box = item.bounds(in: part.fonts)
            let isInside =
                box.left >= body.left - hair && box.right <= body.right + hair && box.top >= body.top - hair
                && box.bottom <= body.bottom + hair
            return isInside ? nil : "\(item) reaches out of the page"
        }
    }

    /// Every staff goes from margin to margin, but the last may end before; its last line ends where it ends, or right
    /// before a time signature that does.
    private var justification: [String] {
        let body = part.list.format.body
        return systems.enumerated().flatMap { index, system -> [String] in
            let isFull = abs(system.staff.right - body.right) < hair || index == systems.count - 1
            let isFlush = abs(system.staff.left - body.left) < hair
            let end = system.courtesyRight == nil ? system.lastLine : system.courtesyRight
            let isClosed = abs((end ?? 0) - system.staff.right) < hair
            return isFull && isFlush && isClosed
                ? [] : ["a staff from \(system.staff.left) to \(system.staff.right), closed at \(end ?? 0)"]
        }
    }

    /// Each line has the strokes and dots of its bars' signs in their order, and nothing else.
    private var barLines: [String] {
        systems.compactMap { system in
            let wanted = system.wantedLines(of: part.score)
            return system.lines == wanted
                ? nil : "bars \(system.bars): lines \(system.lines), not \(wanted)"
        }
    }

    /// No bar has less than seven tenths of the room it would like, unless it stands alone.
    private var widths: [String] {
        systems.filter { $0.widths.count > 1 }.flatMap { system in
            system.widths.filter { $0.printed < 0.7 * $0.natural }.map {
                "bars \(system.bars): \($0.printed) wide, by nature \($0.natural)"
            }
        }
    }

    /// No line begins with a simile, and what is written out for that begins a line.
    private var openings: [String] {
        systems.flatMap { system in
            system.bars.compactMap { bar in
                guard part.score.bars[bar].signs.simile != nil, bar > 0 else { return nil }
                guard !part.score.restRuns.contains(where: { $0.contains(bar) }) else { return nil }
                let isFirst = bar == system.bars.lowerBound
                return part.isWritten(bar) == isFirst
                    ? nil
                    : "bar \(bar + 1): \(isFirst ? "a simile begins a line" : "written out for nothing")"
            }
        }
    }

    /// Each sign that stands at a bar as a whole is printed as often as it occurs.
    private var signs: [String] {
        let bars = part.score.bars
        let runs = part.score.restRuns
        let resting = Set(runs.flatMap(\.self))
        let similes = bars.indices.dropFirst().count {
            bars[$0].signs.simile != nil && !resting.contains($0) && !part.isWritten($0)
        }
        let letters = bars.count { $0.signs.rehearsal != nil }
        let counts: [(DisplayItem.Kind, Int, per: Int)] = [
            (.simile, similes, 3), (.longRest, runs.count, 3), (.rehearsal, letters, 5),
            (.grace, part.chords.reduce(0) { $0 + $1.event.grace.count }, 1),
            (.roll, part.chords.count { $0.event.isRoll }, 3),
            (.stopped, part.chords.count { Self.closesHats($0.event) }, 1),
        ]
        return counts.compactMap { kind, wanted, per in
            let found = part.boxes(kind).flatMap(\.self).count
            return found == wanted * per ? nil : "\(found) items of \(kind.rawValue) for \(wanted)"
        }
    }

    private static func closesHats(_ event: VoiceEvent) -> Bool {
        event.strokes.contains(where: \.closesHats) && !event.strokes.contains { $0.drum == .openHiHat }
    }

    private var collisions: [String] {
        part.list.pages.enumerated().flatMap { number, page in
            Collisions(items: page.items, fonts: part.fonts).complaints.map { "page \(number + 1): \($0)" }
        }
    }
}
