/// Divides bars into systems by dynamic programming: the division with the least total cost, of all.
///
/// A system costs the more, the farther its springs are pulled or pressed, and the less it looks like four bars, in
/// which most music for drums is phrased (after D. Knuth and M. Plass, "Breaking Paragraphs into Lines", 1981).
struct LineBreaker {
    /// The room for bars in a system.
    let width: Double
    let plans: [BarPlan]

    func systems() -> [SystemPlan] {
        var previous = Tension.natural
        return divide().map { bars in
            previous = tension(of: bars, after: previous)
            return SystemPlan(bars: bars, tension: previous, isLast: bars.upperBound == plans.count)
        }
    }

    private static let mostBars = 12
    /// Below this fill the last system keeps its natural width.
    private static let fullEnough = 0.6

    private func divide() -> [Range<Int>] {
        var best = [0.0] + [Double](repeating: .infinity, count: plans.count)
        var start = [Int](repeating: 0, count: plans.count + 1)
        for end in plans.indices.map({ $0 + 1 }) {
            var minimum = 0.0
            var natural = 0.0
            for first in stride(from: end - 1, through: max(0, end - Self.mostBars), by: -1) {
                minimum += plans[first].minimumWidth
                natural += plans[first].naturalWidth
                guard minimum <= width || first == end - 1 else { break }
                let cost = best[first] + cost(of: first..<end, minimum: minimum, natural: natural)
                if cost < best[end] { (best[end], start[end]) = (cost, first) }
            }
        }
        return trace(start)
    }

    private func trace(_ start: [Int]) -> [Range<Int>] {
        var systems: [Range<Int>] = []
        var end = plans.count
        while end > 0 {
            systems.append(start[end]..<end)
            end = start[end]
        }
        return systems.reversed()
    }

    private func cost(of bars: Range<Int>, minimum: Double, natural: Double) -> Double {
        if bars.upperBound == plans.count, natural < Self.fullEnough * width {
            return bars.count == 1 && plans.count > 1 ? 1 : 0
        }
        let shape = shape(of: bars.count) + phrase(endingAt: bars.upperBound)
        let pull = width / natural - 1
        guard pull < 0 else { return shape + 0.6 * pull * pull }
        let pressure = (natural - width) / max(natural - minimum, 0.01)
        return shape + 1.5 * pressure * pressure
    }

    private func shape(of count: Int) -> Double {
        switch count {
        case 4: 0
        case 2: 0.2
        case 3: 0.25
        case 8: 0.4
        default: 0.6
        }
    }

    /// Phrases of four and of two bars should not be torn.
    private func phrase(endingAt bar: Int) -> Double {
        bar.isMultiple(of: 4) ? 0 : bar.isMultiple(of: 2) ? 0.1 : 0.3
    }

    /// Fills the width, unless it is a last system that is too empty: that one looks like the system before it.
    private func tension(of bars: Range<Int>, after previous: Tension) -> Tension {
        let natural = plans[bars].reduce(0) { $0 + $1.naturalWidth }
        let rigid = plans[bars].reduce(0) { $0 + $1.lead }
        let full = Tension(of: plans[bars].flatMap(\.springs), toReach: width - rigid)
        let isRagged = bars.upperBound == plans.count && natural < Self.fullEnough * width
        return isRagged && previous.force < full.force ? previous : full
    }
}
