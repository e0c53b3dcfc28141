import MusicModel

/// All strokes by bar and onset, and what became of each hit.
struct Sheet: Sendable {
    /// For each bar of the plan, the chords at each onset.
    var chords: [[Fraction: Chord]]

    /// One for each hit; bars are those of the plan, from 0.
    private(set) var placements: [HitPlacement]

    private let plan: BarPlan

    /// `places` and `roles` have one entry for each hit. Of hits that fall on the same place of bar and staff, the loudest
    /// is written.
    init(
        _ hits: [Hit], roles: [HitRole], at places: [Quantizer.Place?], plan: BarPlan, dynamics: DynamicsRule
    ) {
        self.plan = plan
        chords = Array(repeating: [:], count: plan.meters.count)
        placements = hits.map { _ in .leftOut(.outsideBars) }
        var writers: [Spot: Int] = [:]
        let placed = hits.indices.filter { places[$0] != nil }
        for index in placed.sorted(by: { Self.isFirst(hits[$0], hits[$1]) }) {
            guard let place = places[index], let spot = spot(of: hits[index], at: place) else { continue }
            if let writer = writers[spot] {
                placements[index] = .merged(into: writer)
            } else {
                writers[spot] = index
                placements[index] = .written(spot.position, shift: place.shift)
                write(hits[index], at: spot.position, dynamic: dynamics.dynamic(of: hits[index]))
            }
        }
        addOrnaments(hits, roles: roles)
    }

    private mutating func write(_ hit: Hit, at position: ScorePosition, dynamic: Stroke.Dynamic) {
        chords[position.bar][position.onset, default: Chord(strokes: [])].strokes
            .append(Stroke(hit, dynamic: dynamic))
    }

    private struct Spot: Hashable {
        let position: ScorePosition
        let staffPosition: Int
    }

    private func spot(of hit: Hit, at place: Quantizer.Place) -> Spot? {
        guard place.cell < plan.cells.count else { return nil }
        let cell = plan.cells[place.cell]
        let position = ScorePosition(bar: cell.bar, onset: cell.offset + place.offset)
        return Spot(position: position, staffPosition: hit.drum.staffPosition)
    }

    private static func isFirst(_ left: Hit, _ right: Hit) -> Bool {
        (left.velocity, left.confidence, -left.time) > (right.velocity, right.confidence, -right.time)
    }
}

extension Sheet {
    private mutating func addOrnaments(_ hits: [Hit], roles: [HitRole]) {
        for index in roles.indices.sorted(by: { (hits[$0].time, $0) < (hits[$1].time, $1) }) {
            switch roles[index] {
            case .stroke: continue
            case .leftOut(let reason): placements[index] = .leftOut(reason)
            case .insideRoll(let first): placements[index] = inside(first)
            case .echo(let main): placements[index] = echo(of: main, roles: roles)
            case .grace(let main): addGrace(hits[index], index: index, of: main)
            case .roll(let end): addRoll(index, until: end, drum: hits[index])
            }
        }
    }

    private func inside(_ first: Int) -> HitPlacement {
        placements[first].writer(orSelf: first) == nil ? .leftOut(.outsideBars) : .leftOut(.insideRoll)
    }

    private func echo(of main: Int, roles: [HitRole]) -> HitPlacement {
        if case .grace(let chord) = roles[main] {
            return placements[chord].writer(orSelf: chord).map { .merged(into: $0) } ?? placements[chord]
        }
        return placements[main].writer(orSelf: main).map { .merged(into: $0) } ?? placements[main]
    }

    private mutating func addGrace(_ hit: Hit, index: Int, of main: Int) {
        guard let writer = placements[main].writer(orSelf: main), let position = placements[writer].position
        else {
            return
        }
        placements[index] = .ornament(position)
        chords[position.bar][position.onset]?.grace.append(Stroke(hit, dynamic: .normal))
    }

    /// The roll goes on over the beats, until something else is struck by hand.
    private mutating func addRoll(_ index: Int, until end: Double, drum: Hit) {
        guard case .written(let start, _) = placements[index] else { return }
        let end = plan.position(nearest: end)
        var here = start
        chords[here.bar][here.onset]?.isRoll = true
        while let next = plan.boundary(after: here), next < end, !isStruck(after: here, through: next) {
            chords[here.bar][here.onset]?.isTied = true
            var chord = chords[next.bar][next.onset] ?? Chord(strokes: [])
            chord.strokes.append(Stroke(drum, dynamic: .normal))
            chord.isRoll = true
            chords[next.bar][next.onset] = chord
            here = next
        }
    }

    private func isStruck(after start: ScorePosition, through end: ScorePosition) -> Bool {
        (start.bar...end.bar).contains { bar in
            chords[bar].contains { onset, chord in
                let position = ScorePosition(bar: bar, onset: onset)
                return position > start && position <= end && chord.part(byFoot: false) != nil
            }
        }
    }
}

extension HitPlacement {
    /// The hit that has the notehead for this one, which is the one of index `own`.
    fileprivate func writer(orSelf own: Int) -> Int? {
        switch self {
        case .written: own
        case .merged(let other): other
        case .ornament, .leftOut: nil
        }
    }
}

extension Stroke {
    fileprivate init(_ hit: Hit, dynamic: Dynamic) {
        self.init(hit.drum, dynamic: dynamic, velocity: min(max(hit.velocity, 1), 127))
    }
}
