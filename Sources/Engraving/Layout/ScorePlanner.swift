import MusicModel

/// Makes the plans of a score's bars.
struct ScorePlanner {
    let score: Score
    let fonts: EngravingFonts

    /// In order, without gap; a run of silent bars has one plan.
    func plans() -> [BarPlan] {
        let runs = Dictionary(score.restRuns.map { ($0.lowerBound, $0) }) { first, _ in first }
        var plans: [BarPlan] = []
        var index = 0
        while index < score.bars.count {
            let bars = runs[index] ?? index..<(index + 1)
            plans.append(plan(bars))
            index = bars.upperBound
        }
        return plans
    }

    /// The same bars as each stands where it begins a system: there a simile's music is written out, for a reader must
    /// not have to look for it in the line above (Gould, "Behind Bars").
    func openings(of plans: [BarPlan]) -> [BarPlan] {
        plans.map { plan in
            guard case .simile = plan.content else { return plan }
            return self.plan(plan.bars, content: plan.bar.isSilent ? .silence : .voices)
        }
    }

    private func plan(_ bars: Range<Int>) -> BarPlan { plan(bars, content: content(of: bars)) }

    private func plan(_ bars: Range<Int>, content: BarPlan.Content) -> BarPlan {
        let bar = score.bars[bars.lowerBound]
        let isWritten = content == .voices
        let hands = VoicePlan(isWritten ? bar.hands : .silent, .up, beside: bar.feet, fonts: fonts)
        let feet = VoicePlan(isWritten ? bar.feet : .silent, .down, beside: bar.hands, fonts: fonts)
        let line = rightLine(of: bars)
        let closing = closing(line)
        let spacing = BarSpacing(
            content, hands: hands, feet: feet, length: bar.length,
            tail: Rules.barTail + closing.width - Rules.thinBarLine)
        return BarPlan(
            bars: bars, bar: bar, number: score.number(ofBar: bars.lowerBound), content: content,
            hands: hands, feet: feet, meter: meter(of: bars.lowerBound), closing: closing,
            repeatCount: Self.count(of: line), slots: spacing.slots, approach: spacing.lead,
            springs: spacing.springs)
    }

    private func content(of bars: Range<Int>) -> BarPlan.Content {
        let bar = score.bars[bars.lowerBound]
        if bars.count > 1 { return .longRest(bars.count) }
        if let simile = bar.signs.simile, bars.lowerBound > 0 {
            return .simile(count: isCountShown(simile.number, at: bars.lowerBound) ? simile.number : nil)
        }
        return bar.isSilent ? .silence : .voices
    }

    /// At every fourth bar of a group, and at its last one.
    private func isCountShown(_ number: Int, at index: Int) -> Bool {
        let next = index + 1 < score.bars.count ? score.bars[index + 1].signs.simile : nil
        let goesOn = next.map { $0.number > number } ?? false
        return number.isMultiple(of: 4) || (number > 2 && !goesOn)
    }

    private func meter(of index: Int) -> MeterPlan? {
        let meter = score.bars[index].meter
        guard score.isMetered, index == 0 || score.bars[index - 1].meter != meter else { return nil }
        return MeterPlan(meter, fonts: fonts)
    }

    /// The piece ends with a final line, unless with a repeat.
    private func rightLine(of bars: Range<Int>) -> BarSigns.BarLine {
        let line = score.bars[bars.upperBound - 1].signs.rightLine
        guard bars.upperBound == score.bars.count else { return line }
        if case .repeatEnd = line { return line }
        return .final
    }

    private func closing(_ line: BarSigns.BarLine) -> BarLineSign {
        score.isMetered || line != .single ? BarLineSign(line) : .dashed
    }

    private static func count(of line: BarSigns.BarLine) -> Int? {
        if case .repeatEnd(let times) = line, times > 2 { times } else { nil }
    }
}
