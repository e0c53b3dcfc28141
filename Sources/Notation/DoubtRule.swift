import MusicModel

/// Marks what was heard with little confidence, and no more than a tenth of the beats: who is warned of everything is
/// warned of nothing.
enum DoubtRule {
    /// For each bar of the plan, stretches of it, merged. `places` has one entry for each hit.
    static func stretches(
        _ hits: [Hit], at places: [Quantizer.Place?], plan: BarPlan
    ) -> [[Range<Fraction>]] {
        let confidence = meanConfidences(hits, at: places)
        let most = confidence.count / 10
        let doubtful = confidence.filter { $0.value < limit }
            .sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(most).map(\.key)
        var stretches = plan.meters.map { _ in [Range<Fraction>]() }
        for cell in doubtful.sorted() where plan.cells.indices.contains(cell) {
            let span = plan.cells[cell].offset..<(plan.cells[cell].offset + plan.cells[cell].length)
            join(span, to: &stretches[plan.cells[cell].bar])
        }
        return stretches
    }

    private static func meanConfidences(_ hits: [Hit], at places: [Quantizer.Place?]) -> [Int: Double] {
        let placed = hits.indices.filter { places[$0] != nil && hits[$0].confidence.isFinite }
        return Dictionary(grouping: placed) { places[$0]?.cell ?? 0 }.mapValues { members in
            members.reduce(0) { $0 + hits[$1].confidence } / Double(members.count)
        }
    }

    private static func join(_ span: Range<Fraction>, to stretches: inout [Range<Fraction>]) {
        guard let last = stretches.last, last.upperBound == span.lowerBound else {
            return stretches.append(span)
        }
        stretches[stretches.count - 1] = last.lowerBound..<span.upperBound
    }

    private static let limit = 0.4
}
