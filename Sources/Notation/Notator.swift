import MusicModel

/// Writes down what was heard: from a transcription to a score.
///
/// A pure function of its input. Nothing is lost without a word: the result tells for every hit where it went.
package struct Notator: Sendable {
    /// Above the music.
    private let title: String

    package init(title: String) {
        self.title = TitleText.cleaned(title)
    }

    /// The score of `transcription`, from the bar of its first hit to that of its last; one silent bar without any.
    package func notate(_ transcription: Transcription) -> NotationResult {
        let meter = transcription.meter.isWritable ? transcription.meter : .common
        let line = BeatLine(transcription)
        let plan = plan(of: transcription, on: line, meter: meter)
        let places = Quantizer(
            plan: plan, hits: transcription.hits,
            wanted: transcription.hits.indices.filter { transcription.hits[$0].isOnTimeLine }
        ).places()
        let dynamics = DynamicsRule(transcription.hits)
        let sheet = Sheet(transcription.hits, at: places, plan: plan, dynamics: dynamics)
        return Self.result(of: sheet, plan: plan, found: line, title: title)
    }

    /// The most bars a score has: two hours of fast music.
    package static let mostBars = 10_000

    /// In seconds: how far a drum's habit may carry a stroke beyond the first and the last hit, and more.
    private static let margin = 0.1

    private func plan(of transcription: Transcription, on line: BeatLine, meter: Meter) -> BarPlan {
        let times = transcription.hits.lazy.filter(\.isOnTimeLine).map(\.time)
        let limit = Self.mostBars * meter.beatsPerBar
        let start = times.min() ?? line.beats[0].time
        let end = times.max() ?? start
        return BarPlan(line.covering(start - Self.margin, end + Self.margin, limit: limit), meter: meter)
    }
}

extension Notator {
    private static func result(of sheet: Sheet, plan: BarPlan, found: BeatLine, title: String)
        -> NotationResult
    {
        let bars = barsToWrite(of: sheet)
        let starts = plan.starts + [plan.end]
        let marks = TempoMarks(meters: plan.meters[bars], starts: starts[bars.lowerBound...bars.upperBound])
            .marks
        let written = bars.map { index in
            let tempo = marks[index - bars.lowerBound]
            return bar(meter: plan.meters[index], strokes: sheet.strokes[index], tempo: tempo)
        }
        return NotationResult(
            score: Score(title: title, bars: written),
            placements: sheet.placements.map { renumbered($0, in: bars) },
            beats: beats(of: plan, found: found, in: bars))
    }

    /// Without those that were only added to look for hits beyond the written bars.
    private static func beats(of plan: BarPlan, found: BeatLine, in bars: Range<Int>) -> [BarBeat] {
        let span = found.beats[0].time...found.beats[found.beats.count - 1].time
        return plan.beats.filter { bars.contains($0.bar) || span.contains($0.time) }
            .map { BarBeat(time: $0.time, bar: $0.bar - bars.lowerBound + 1, beat: $0.beat) }
    }

    private static func barsToWrite(of sheet: Sheet) -> Range<Int> {
        let busy = sheet.strokes.indices.filter { !sheet.strokes[$0].isEmpty }
        guard let first = busy.first, let last = busy.last else { return 0..<1 }
        return first..<min(last + 1, first + mostBars)
    }

    private static func bar(meter: Meter, strokes: [Fraction: [Stroke]], tempo: Double?) -> Bar {
        let hands = strokes.mapValues { $0.filter { !$0.drum.isPlayedByFoot } }.filter { !$0.value.isEmpty }
        let feet = strokes.mapValues { $0.filter(\.drum.isPlayedByFoot) }.filter { !$0.value.isEmpty }
        return Bar(
            meter: meter,
            hands: VoiceWriter(meter: meter, strokes: hands).voice(),
            feet: feet.isEmpty ? .silent : VoiceWriter(meter: meter, strokes: feet).voice(),
            tempo: tempo)
    }

    private static func renumbered(_ placement: HitPlacement, in bars: Range<Int>) -> HitPlacement {
        guard case .written(let position, let shift) = placement else { return placement }
        guard bars.contains(position.bar) else { return .leftOut(.outsideBars) }
        let number = position.bar - bars.lowerBound + 1
        return .written(ScorePosition(bar: number, onset: position.onset), shift: shift)
    }
}
