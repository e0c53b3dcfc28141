import Audio
import Core
import Engraving
import MusicModel
import Notation
import Transcription

/// The stages of one job: from an open recording to the files of its drum part.
///
/// Values in, values out: no file is opened here but the descriptor that is handed in, so all of it runs in a sandbox.
package struct Pipeline {
    private let choose: @Sendable (_ seconds: Double?) -> Listener
    private let fonts: EngravingFonts

    /// `choose` says who hears a recording that lasts so many seconds as far as its decoder knows, nil where it does
    /// not. `fonts` must have been loaded before a sandbox is entered.
    package init(fonts: EngravingFonts, choose: @escaping @Sendable (_ seconds: Double?) -> Listener) {
        self.choose = choose
        self.fonts = fonts
    }

    /// The same transcriber hears every recording.
    package init(transcriber: any Transcriber, fonts: EngravingFonts) {
        self.init(fonts: fonts) { _ in Listener(transcriber) }
    }

    /// Transcribes the recording behind `descriptor`, an open regular file that stays the caller's.
    ///
    /// `title` stands above the music where neither the owner nor the recording says another one. `wishes` are met as far
    /// as they can be; `allowed` are the files that the owner's tier gives, `day` dates them. The same recording, words and
    /// day give the same bytes.
    ///
    /// Throws a `Problem` that tells the owner of the recording what is wrong with it.
    package func run(
        _ descriptor: Int32, title: String, limits: AudioLimits, wishes: SongWishes = .none,
        allowed: Set<OutputKind> = Set(OutputKind.allCases), day: CalendarDate? = nil,
        report: @escaping (StageProgress) -> Void
    ) throws(Problem) -> Outcome {
        let meter = ProgressMeter(report)
        meter.enter(.validating)
        let recording = try Recording(descriptor: descriptor, limits: limits)
        meter.enter(.preprocessing)
        let plan = SheetPlan(title: title, tags: recording.tags, wishes: wishes, allowed: allowed)
        let listener = choose(recording.promisedSeconds)
        let transcription = try transcribe(recording, listener.transcriber, plan.hints, meter)
        meter.enter(.postProcessing)
        let notation = Notator(title: plan.hints.title ?? title, hints: plan.hints).notate(transcription)
        meter.enter(.generatingExports)
        let writer = SheetWriter(
            plan: plan, fonts: fonts, transcription: transcription, notation: notation, model: listener.model,
            day: day)
        let artefacts = try writer.artefacts()
        meter.finish()
        return Outcome(
            artefacts: artefacts, duration: transcription.duration, hits: transcription.hits.count,
            bars: notation.score.bars.count, model: listener.model)
    }

    private func transcribe(
        _ recording: Recording, _ transcriber: any Transcriber, _ hints: NotationHints, _ meter: ProgressMeter
    ) throws(Problem) -> Transcription {
        try transcriber.transcribe(
            { () throws(Problem) -> [Float]? in try recording.nextBlock() }, hints: hints,
            progress: { _ in meter.advance(.transcribing, fraction: recording.fractionRead) })
    }
}
