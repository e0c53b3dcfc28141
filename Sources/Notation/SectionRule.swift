import MusicModel

/// Divides a piece into sections, each with a groove of its own.
///
/// Every section is compared with the pattern that most of its bars share; the division with the least deviation, plus a
/// price for every section, is found by dynamic programming (R. Bellman, 1961). Lengths of whole phrases and a crash at
/// the beginning make a section cheaper, for that is how songs are made.
struct SectionRule: Sendable {
    private let bars: [Set<BarStroke>]
    private let size: Double

    struct BarStroke: Hashable, Sendable {
        let onset: Fraction
        let drum: DrumClass
    }

    /// `bars` by what is struck in them; pickups are no part of it.
    init(_ bars: [[Fraction: Chord]]) {
        self.bars = bars.map { bar in
            Set(bar.flatMap { onset, chord in chord.strokes.map { BarStroke(onset: onset, drum: $0.drum) } })
        }
        let busy = self.bars.map(\.count).filter { $0 > 0 }
        size = max(4, Double(busy.reduce(0, +)) / Double(max(1, busy.count)))
    }

    /// First bars of sections, with 0; none where the piece is short or of one piece.
    func starts() -> [Int] {
        guard bars.count >= Self.shortestPiece else { return [] }
        var costs = [0.0]
        var origins = [0]
        for end in 1...bars.count {
            let best = best(endingAt: end, costs: costs)
            costs.append(best.cost)
            origins.append(best.start)
        }
        var starts: [Int] = []
        var end = bars.count
        while end > 0 {
            end = origins[end]
            starts.append(end)
        }
        return starts.count > 1 ? starts.reversed() : []
    }

    private static let shortestPiece = 12
    private static let longest = 64
}

extension SectionRule {
    /// The cheapest last section of the bars before `end`.
    private func best(endingAt end: Int, costs: [Double]) -> (cost: Double, start: Int) {
        var counts: [BarStroke: Int] = [:]
        var best = (cost: Double.infinity, start: end - 1)
        for start in stride(from: end - 1, through: max(0, end - Self.longest), by: -1) {
            for stroke in bars[start] { counts[stroke, default: 0] += 1 }
            let length = end - start
            let deviation = counts.values.reduce(0) { $0 + min($1, length - $1) }
            let cost = costs[start] + Double(deviation) / size + price(start: start, end: end)
            if cost < best.cost { best = (cost, start) }
        }
        return best
    }

    private func price(start: Int, end: Int) -> Double {
        let length = end - start
        let isAtEnd = end == bars.count
        let phrase =
            length.isMultiple(of: 8)
            ? 0 : length.isMultiple(of: 4) ? 0.3 : length.isMultiple(of: 2) ? 0.9 : 1.5
        let crash = start > 0 && bars[start].contains(BarStroke(onset: .zero, drum: .crash)) ? -0.6 : 0
        return 2 + crash + (isAtEnd ? phrase / 4 : phrase) + (length < 4 ? 3 : 0)
    }
}
