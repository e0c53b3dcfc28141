import MusicModel

/// All strokes by bar and onset, and what became of each hit.
struct Sheet: Sendable {
    /// For each bar of the plan, the strokes at each onset.
    private(set) var strokes: [[Fraction: [Stroke]]]

    /// One for each hit; bars are those of the plan, from 0.
    private(set) var placements: [HitPlacement]

    private let plan: BarPlan

    /// `places` has one entry for each hit. Of hits that fall on the same place of bar and staff, the loudest is written.
    init(_ hits: [Hit], at places: [Quantizer.Place?], plan: BarPlan, dynamics: DynamicsRule) {
        self.plan = plan
        strokes = Array(repeating: [:], count: plan.meters.count)
        placements = hits.map { .leftOut($0.isOnTimeLine ? .outsideBars : .noTime) }
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
    }

    private mutating func write(_ hit: Hit, at position: ScorePosition, dynamic: Stroke.Dynamic) {
        let stroke = Stroke(hit.drum, dynamic: dynamic, velocity: min(max(hit.velocity, 1), 127))
        strokes[position.bar][position.onset, default: []].append(stroke)
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
