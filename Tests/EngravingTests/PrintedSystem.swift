import MusicModel

@testable import Engraving

/// One line of a page, with what the breaker meant it to hold.
struct PrintedSystem {
    /// Of the score.
    let bars: Range<Int>
    let staff: Box
    /// What stands from bar line to bar line, in the line's own order: `t` a thin stroke, `T` a thick one, `:` dots, `d` dashes.
    let lines: String
    /// The right end of the last stroke.
    let lastLine: Double?
    /// The right end of an announced time signature.
    let courtesyRight: Double?
    /// Of each bar, and what it would like.
    let widths: [(printed: Double, natural: Double)]
    private let firstBars: Set<Int>

    static func all(of part: PrintedPart) -> [PrintedSystem] {
        let planner = ScorePlanner(score: part.score, fonts: part.fonts)
        let plans = planner.plans()
        let width = part.list.format.body.width - SystemWriter.indent(part.fonts)
        let systems = LineBreaker(width: width, plans: plans, openings: planner.openings(of: plans)).systems()
        let staves = part.list.pages.indices.flatMap { page in
            part.staves[page].map { (staff: $0, items: part.list.pages[page].items) }
        }
        return zip(systems, staves).map { PrintedSystem($0, $1.staff, $1.items, part.fonts) }
    }

    private init(_ system: SystemPlan, _ staff: Box, _ items: [DisplayItem], _ fonts: EngravingFonts) {
        self.staff = staff
        bars = (system.plans.first?.bars.lowerBound ?? 0)..<(system.plans.last?.bars.upperBound ?? 0)
        firstBars = Set(system.plans.map(\.bars.lowerBound))
        let inks = items.map { ($0.kind, $0.bounds(in: fonts)) }.filter { $0.1.overlaps(staff) }
        let strokes = inks.filter { $0.0 == .barLine || $0.0 == .repeatDot }.sorted { $0.1.left < $1.1.left }
        lines = Self.text(of: strokes)
        lastLine = strokes.last?.1.right
        courtesyRight = inks.filter { $0.0 == .courtesyMeter }.map(\.1.right).max()
        widths = system.plans.map { plan in
            (plan.springs.reduce(plan.lead) { $0 + system.tension.length(of: $1) }, plan.naturalWidth)
        }
    }

    private static func text(of strokes: [(DisplayItem.Kind, Box)]) -> String {
        var text = ""
        var edge = -Double.infinity
        for (kind, box) in strokes where box.left > edge + 0.001 {
            edge = box.left
            let isWhole = box.height > 3
            text += kind == .repeatDot ? ":" : !isWhole ? "d" : box.width > 0.3 ? "T" : "t"
        }
        return text
    }

    /// What the signs of these bars ask for.
    func wantedLines(of score: Score) -> String {
        firstBars.sorted().map { bar in
            let last = lastBar(from: bar)
            return opening(of: bar, in: score) + closing(of: last, in: score)
        }.joined()
    }

    private func lastBar(from bar: Int) -> Int {
        (firstBars.filter { $0 > bar }.min() ?? bars.upperBound) - 1
    }

    private func opening(of bar: Int, in score: Score) -> String {
        guard score.bars[bar].signs.startsRepeat else { return "" }
        return bar == bars.lowerBound || changesMeter(bar, in: score) ? "Tt:" : ""
    }

    private func closing(of bar: Int, in score: Score) -> String {
        let line = self.line(after: bar, in: score)
        let next = bar + 1
        guard next < bars.upperBound, score.bars[next].signs.startsRepeat, !changesMeter(next, in: score)
        else {
            return line
        }
        return line.last == "T" ? line + "t:" : "Tt:"
    }

    private func line(after bar: Int, in score: Score) -> String {
        let sign = score.bars[bar].signs.rightLine
        switch sign {
        case .repeatEnd: return ":tT"
        case _ where bar == score.bars.count - 1: return "tT"
        case .single: return score.isMetered ? "t" : "d"
        case .double: return "tt"
        case .final: return "tT"
        }
    }

    private func changesMeter(_ bar: Int, in score: Score) -> Bool {
        score.isMetered && (bar == 0 || score.bars[bar].meter != score.bars[bar - 1].meter)
    }
}
