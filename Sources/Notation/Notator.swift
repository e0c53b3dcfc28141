import MusicModel

/// Writes down what was heard: from a transcription to a score.
///
/// A pure function of its input. Nothing is lost without a word: the result tells for every hit where it went.
package struct Notator: Sendable {
    private let title: String
    private let hints: NotationHints

    /// `title` stands above the music unless `hints` have one.
    package init(title: String, hints: NotationHints = .none) {
        self.title = TitleText.cleaned(hints.title ?? title)
        self.hints = hints
    }

    /// The score of `transcription`, from the bar of its first hit to that of its last; one silent bar without any.
    /// Without a steady beat, bars are two seconds of the clock.
    package func notate(_ transcription: Transcription) -> NotationResult {
        let line = transcription.isMetered ? BeatLine(transcription) : clock(of: transcription)
        let plan = plan(of: transcription, on: line)
        let ornaments = OrnamentRule(transcription.hits, quarter: plan.quarter, leftOut: hints.leftOut)
        let read = places(of: transcription, plan: plan, roles: ornaments.roles)
        let feel = FeelRule(read, plan: plan, hint: transcription.isMetered ? hints.feel : .straight)
        var vote = BarVote(
            transcription.hits, roles: ornaments.roles, at: read.map { $0.map(feel.written) })
        if transcription.isMetered { vote.count(in: plan) }
        var sheet = Sheet(
            vote.hits, roles: vote.roles, at: vote.places, plan: plan,
            dynamics: DynamicsRule(vote.hits.filter { !hints.leftOut.contains($0.drum) }))
        sheet.chords = DynamicsVote.agreed(sheet.chords)
        let doubts = DoubtRule.stretches(transcription.hits, at: vote.places, plan: plan)
        let writing = Writing(sheet: sheet, plan: plan, found: line, feels: feel.feels, doubts: doubts)
        return result(of: writing, renamed: vote.renamed, isMetered: transcription.isMetered)
    }

    /// The most bars a score has: two hours of fast music.
    package static let mostBars = 10_000

    /// In seconds: how far a drum's habit may carry a stroke beyond the first and the last hit, and more.
    private static let margin = 0.1
}

extension Notator {
    private func clock(of transcription: Transcription) -> BeatLine {
        BeatLine(
            Transcription(
                duration: transcription.duration, hits: transcription.hits, beats: [], meter: .common,
                steadiness: 0))
    }

    private func plan(of transcription: Transcription, on line: BeatLine) -> BarPlan {
        let meters = transcription.isMetered ? MeterMap(transcription) : MeterMap(.common)
        let times = transcription.hits.lazy
            .filter { $0.isOnTimeLine && !hints.leftOut.contains($0.drum) }.map(\.time)
        let limit = Self.mostBars * meters.meter(at: line.beats[0].time).beatsPerBar
        let start = times.min() ?? line.beats[0].time
        let end = times.max() ?? start
        return BarPlan(line.covering(start - Self.margin, end + Self.margin, limit: limit), meters: meters)
    }

    private func places(of transcription: Transcription, plan: BarPlan, roles: [HitRole]) -> [Quantizer
        .Place?]
    {
        let wanted = roles.indices.filter { roles[$0].isPlaced }
        var quantizer = Quantizer(plan: plan, hits: transcription.hits, wanted: wanted, hints: hints)
        if !transcription.isMetered { quantizer.followTheClock() }
        return quantizer.places()
    }
}

extension Notator {
    /// All that the bars are written from.
    private struct Writing {
        let sheet: Sheet
        let plan: BarPlan

        /// The beats as they were found.
        let found: BeatLine

        let feels: [Feel]
        let doubts: [[Range<Fraction>]]
    }

    private func result(
        of writing: Writing, renamed: [Int: DrumClass], isMetered: Bool
    ) -> NotationResult {
        let (sheet, plan) = (writing.sheet, writing.plan)
        let range = Self.barsToWrite(of: sheet)
        let pickup = PickupRule(
            plan: plan, chords: sheet.chords, found: writing.found, first: range.lowerBound)
        let skipped = isMetered ? pickup.skipped : .zero
        let writer = BarWriter(
            sheet: sheet, plan: plan, range: range, skipped: skipped, feels: writing.feels,
            doubts: writing.doubts, isMetered: isMetered)
        let artist = hints.artist.map(TitleText.cleaned)
        return NotationResult(
            score: Score(title: title, artist: artist, bars: writer.bars(), isMetered: isMetered),
            placements: sheet.placements.map { Self.renumbered($0, in: range, skipped: skipped) },
            renamed: renamed, beats: Self.beats(of: plan, found: writing.found, in: range))
    }

    /// Without those that were only added to look for hits beyond the written bars.
    private static func beats(of plan: BarPlan, found: BeatLine, in bars: Range<Int>) -> [BarBeat] {
        let span = found.beats[0].time...found.beats[found.beats.count - 1].time
        return plan.beats.filter { bars.contains($0.bar) || span.contains($0.time) }
            .map { BarBeat(time: $0.time, bar: $0.bar - bars.lowerBound + 1, beat: $0.beat) }
    }

    private static func barsToWrite(of sheet: Sheet) -> Range<Int> {
        let busy = sheet.chords.indices.filter { !sheet.chords[$0].isEmpty }
        guard let first = busy.first, let last = busy.last else { return 0..<1 }
        return first..<min(last + 1, first + mostBars)
    }

    private static func renumbered(
        _ placement: HitPlacement, in bars: Range<Int>, skipped: Fraction
    ) -> HitPlacement {
        guard let position = placement.position else { return placement }
        guard bars.contains(position.bar) else { return .leftOut(.outsideBars) }
        let onset = position.bar == bars.lowerBound ? position.onset - skipped : position.onset
        let moved = ScorePosition(bar: position.bar - bars.lowerBound + 1, onset: onset)
        guard case .written(_, let shift) = placement else { return .ornament(moved) }
        return .written(moved, shift: shift)
    }
}
