/// Divides bars into systems by dynamic programming: the division with the least total cost, of all.
///
/// A system costs the more, the farther its springs are pulled or pressed, and the less it looks like four bars, in
/// which most music for drums is phrased (after D. Knuth and M. Plass, "Breaking Paragraphs into Lines", 1981).
struct LineBreaker {
    /// The room for bars in a system.
    let width: Double
    let plans: [BarPlan]
    /// The same bars as each stands at the beginning of a system.
    private let openings: [BarPlan]
    /// For each plan, how many bars its section has up to its end.
    private let phrases: [Int]

    /// `openings` are the plans as each stands at the beginning of a system; nil where that makes no difference.
    init(width: Double, plans: [BarPlan], openings: [BarPlan]? = nil) {
        self.width = width
        self.plans = plans
        self.openings = openings ?? plans
        phrases = Self.phrases(of: plans)
    }

    func systems() -> [SystemPlan] {
        var previous = Tension.natural
        return divide().map { bars in
            let plans = [openings[bars.lowerBound]] + plans[bars].dropFirst()
            previous = tension(of: plans, upTo: bars.upperBound, after: previous)
            return SystemPlan(bars: bars, plans: plans, tension: previous)
        }
    }

    private static let mostBars = 12
    /// Below this fill the last system keeps its natural width.
    private static let fullEnough = 0.6

    private func divide() -> [Range<Int>] {
        var best = [0.0] + [Double](repeating: .infinity, count: plans.count)
        var start = [Int](repeating: 0, count: plans.count + 1)
        for end in plans.indices.map({ $0 + 1 }) {
            var later = Measure(width: room(before: end), minimum: 0, natural: 0)
            var torn = tear(before: end)
            for first in stride(from: end - 1, through: max(0, end - Self.mostBars), by: -1) {
                let measure = later.adding(openings[first])
                if measure.isPossible || first == end - 1 {
                    let cost = best[first] + torn + cost(of: first..<end, measure)
                    if cost < best[end] { (best[end], start[end]) = (cost, first) }
                }
                later = later.adding(plans[first])
                guard later.isPossible else { break }
                torn += plans[first].bar.signs.rehearsal == nil ? 0 : Self.letterInside
            }
        }
        return trace(start)
    }

    private static let letterInside = 0.6

    private struct Measure {
        let width, minimum, natural: Double

        var isPossible: Bool { minimum <= width }

        func adding(_ plan: BarPlan) -> Measure {
            Measure(
                width: width, minimum: minimum + plan.minimumWidth, natural: natural + plan.naturalWidth)
        }
    }

    private static func phrases(of plans: [BarPlan]) -> [Int] {
        var count = 0
        return plans.map { plan in
            if plan.bar.signs.rehearsal != nil { count = 0 }
            count += plan.bar.signs.pickup == nil ? plan.bars.count : 0
            return count
        }
    }

    /// A new time signature on the next line is announced at the end of this one.
    private func room(before end: Int) -> Double {
        width - (end < plans.count ? plans[end].meter?.width ?? 0 : 0)
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

    private func cost(of bars: Range<Int>, _ measure: Measure) -> Double {
        let isSparse = measure.natural < Self.fullEnough * width
        if bars.upperBound == plans.count, isSparse {
            return bars.count == 1 && plans.count > 1 ? 1 : 0
        }
        let shape = shape(of: plans[bars].count { $0.bar.signs.pickup == nil })
        let pull = measure.width / measure.natural - 1
        guard pull < 0 else { return shape + 0.6 * pull * pull }
        let pressure = (measure.natural - measure.width) / max(measure.natural - measure.minimum, 0.01)
        return shape + 1.5 * pressure * pressure + 4 * max(0, pressure - 0.6)
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

    /// What it costs to begin a system with the plan at `end`: little before a letter or a new phrase of four or two
    /// bars; more where the bar is a simile, which must be written out then.
    private func tear(before end: Int) -> Double {
        guard end < plans.count else { return 0 }
        let signs = plans[end].bar.signs
        if signs.rehearsal != nil || signs.startsRepeat { return 0 }
        let isSimile = if case .simile = plans[end].content { true } else { false }
        let position = phrases[end - 1]
        return (isSimile ? 0.1 : 0)
            + (position.isMultiple(of: 4) ? 0 : position.isMultiple(of: 2) ? 0.1 : 0.3)
    }

    /// Fills the width, unless it is a last system that is too empty: that one looks like the system before it.
    private func tension(of bars: [BarPlan], upTo end: Int, after previous: Tension) -> Tension {
        let natural = bars.reduce(0) { $0 + $1.naturalWidth }
        let rigid = bars.reduce(0) { $0 + $1.lead }
        let full = Tension(of: bars.flatMap(\.springs), toReach: room(before: end) - rigid)
        let isRagged = end == plans.count && natural < Self.fullEnough * width
        return isRagged && previous.force < full.force ? previous : full
    }
}
