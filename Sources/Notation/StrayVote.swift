import MusicModel

/// Lets bars that are played alike tell strokes that are none: what was heard once and with little confidence, in a bar that
/// is otherwise like many around it, is rather an echo of something than a change of the groove.
///
/// A confidence of a half speaks as much for a stroke as against it; the other bars speak against it (T. Bayes, 1763).
struct StrayVote {
    /// Indices of such hits.
    private(set) var strays: Set<Int> = []

    /// For each bar of the plan, what is struck in it.
    private var bars: [Set<Stroke>]

    private struct Stroke: Hashable {
        let onset: Fraction
        let drum: DrumClass
    }

    /// `roles` and `places` have one entry for each hit; only plain strokes vote and are voted on.
    init(_ hits: [Hit], roles: [HitRole], at places: [Quantizer.Place?], plan: BarPlan) {
        bars = plan.meters.map { _ in [] }
        var doubtful: [(hit: Int, bar: Int, stroke: Stroke)] = []
        for hit in hits.indices where roles[hit] == .stroke {
            guard let place = places[hit], plan.cells.indices.contains(place.cell) else { continue }
            let cell = plan.cells[place.cell]
            let stroke = Stroke(onset: cell.offset + place.offset, drum: hits[hit].drum)
            bars[cell.bar].insert(stroke)
            if hits[hit].confidence < Self.doubt { doubtful.append((hit, cell.bar, stroke)) }
        }
        let mains = Set(roles.compactMap(\.main))
        for (hit, bar, stroke) in doubtful where !mains.contains(hit) && isStray(stroke, in: bar) {
            strays.insert(hit)
        }
    }

    private func isStray(_ stroke: Stroke, in bar: Int) -> Bool {
        let own = bars[bar].subtracting([stroke])
        let around = max(0, bar - Self.reach)...min(bars.count - 1, bar + Self.reach)
        let alike = around.filter { other in
            guard other != bar, !own.isEmpty else { return false }
            let others = bars[other].subtracting([stroke])
            let shared = own.intersection(others).count
            return Double(shared) >= Self.likeness * Double(own.count + others.count - shared)
        }
        let support = alike.count { bars[$0].contains(stroke) }
        return alike.count >= Self.fewest && support * 6 < alike.count
    }

    /// From this confidence on, a stroke is believed.
    private static let doubt = 0.5

    /// So many bars before and after are asked, if they share so much of all that is struck in either, and there are enough.
    private static let reach = 8
    private static let likeness = 0.75
    private static let fewest = 4
}
