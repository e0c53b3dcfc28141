import MusicModel

@testable import Engraving

/// What every page must hold to, whatever the music. Each rule gives a complaint for each breach.
struct LayoutRules {
    let part: PrintedPart
    private let hair = 0.001

    var complaints: [String] {
        heads + columns + order + stems + beams + edges + justification + barLines + signs + collisions
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

    /// Every staff but the last ends at the right margin.
    private var justification: [String] {
        let body = part.list.format.body
        let staves = part.staves.flatMap(\.self)
        return staves.dropLast().filter {
            abs($0.right - body.right) > hair || abs($0.left - body.left) > hair
        }
        .map { "a staff from \($0.left) to \($0.right)" }
    }

    /// Where no repeat shares a line with its neighbour: one stroke a printed bar and one more at double and final
    /// lines.
    private var barLines: [String] {
        let bars = part.score.bars
        guard part.score.isMetered, !bars.contains(where: \.signs.startsRepeat) else { return [] }
        let count = part.boxes(.barLine).flatMap(\.self).count
        let hidden = part.score.restRuns.reduce(0) { $0 + $1.count - 1 }
        let extra = bars.dropLast().count { $0.signs.rightLine != .single }
        let wanted = bars.isEmpty ? 0 : bars.count - hidden + extra + 1
        return count == wanted ? [] : ["\(count) strokes of bar lines for \(bars.count) bars, not \(wanted)"]
    }

    /// Each sign that stands at a bar as a whole is printed as often as it occurs.
    private var signs: [String] {
        let bars = part.score.bars
        let runs = part.score.restRuns
        let resting = Set(runs.flatMap(\.self))
        let similes = bars.indices.dropFirst().count { bars[$0].signs.simile != nil && !resting.contains($0) }
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
