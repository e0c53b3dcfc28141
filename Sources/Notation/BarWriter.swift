import MusicModel

/// Writes the bars of a piece from what stands in them.
struct BarWriter {
    let sheet: Sheet
    let plan: BarPlan

    /// Which bars of the plan are written.
    let range: Range<Int>

    /// How much of the first bar is left out, because the piece begins with a pickup; in whole notes.
    let skipped: Fraction

    /// For each bar of the plan.
    let feels: [Feel]
    let doubts: [[Range<Fraction>]]

    /// Whether the bars follow a beat. Where they do not, they stand for nothing but time.
    let isMetered: Bool

    func bars() -> [Bar] {
        let plain = range.map { bar(at: $0) }
        guard isMetered else {
            return Self.signed(plain, signs(of: plain).map { BarSigns(rightLine: $0.rightLine) })
        }
        return Self.signed(plain, signs(of: plain))
    }

    private func bar(at index: Int) -> Bar {
        let meter = plan.meters[index]
        let from = index == range.lowerBound ? skipped : .zero
        let chords = HatRule.marked(sheet.chords[index])
        let hands = chords.compactMapValues { $0.part(byFoot: false) }
        let feet = chords.compactMapValues { $0.part(byFoot: true) }
        return Bar(
            meter: meter, hands: VoiceWriter(meter: meter, chords: hands, from: from).voice(),
            feet: feet.isEmpty ? .silent : VoiceWriter(meter: meter, chords: feet, from: from).voice(),
            tempo: tempos[index - range.lowerBound])
    }

    private var tempos: [Int: Double] {
        guard isMetered else { return [0: 60 / BeatLine.assumedInterval] }
        let starts = plan.starts + [plan.end]
        return TempoMarks(meters: plan.meters[range], starts: starts[range.lowerBound...range.upperBound])
            .marks
    }

    private static func signed(_ bars: [Bar], _ signs: [BarSigns]) -> [Bar] {
        zip(bars, signs).map {
            Bar(meter: $0.meter, hands: $0.hands, feet: $0.feet, tempo: $0.tempo, signs: $1)
        }
    }
}

extension BarWriter {
    private func signs(of bars: [Bar]) -> [BarSigns] {
        var signs = bars.indices.map { BarSigns(uncertain: doubts(in: $0)) }
        if skipped > .zero { signs[0].pickup = bars[0].meter.barLength - skipped }
        addFeels(to: &signs)
        addLetters(to: &signs)
        addSimiles(of: bars, to: &signs)
        signs[signs.count - 1].rightLine = .final
        return signs
    }

    private func doubts(in index: Int) -> [Range<Fraction>] {
        let from = index == 0 ? skipped : .zero
        return doubts[range.lowerBound + index].filter { $0.upperBound > from }
            .map { max($0.lowerBound - from, .zero)..<($0.upperBound - from) }
    }

    private func addFeels(to signs: inout [BarSigns]) {
        var present = Feel.straight
        for index in signs.indices where feels[range.lowerBound + index] != present {
            present = feels[range.lowerBound + index]
            signs[index].feel = present
        }
    }

    private func addLetters(to signs: inout [BarSigns]) {
        let first = skipped > .zero ? 1 : 0
        let starts = SectionRule(Array(sheet.chords[range].dropFirst(first))).starts().map { $0 + first }
        for (number, start) in starts.enumerated() {
            signs[start].rehearsal = RehearsalLetter.name(of: number)
            if start > first { signs[start - 1].rightLine = .double }
        }
    }

    /// Bars that look like the one before; anything to be read at a bar makes it be written out.
    private func addSimiles(of bars: [Bar], to signs: inout [BarSigns]) {
        let printed = bars.map(PrintedBar.init)
        for index in bars.indices.dropFirst()
        where !bars[index].isSilent && printed[index] == printed[index - 1] {
            guard bars[index].tempo == nil, signs[index].rehearsal == nil, signs[index].feel == nil,
                signs[index - 1].pickup == nil
            else { continue }
            signs[index].simile = BarSigns.Simile(number: (signs[index - 1].simile?.number ?? 1) + 1)
            signs[index].uncertain = []
        }
    }
}
