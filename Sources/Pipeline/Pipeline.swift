import Audio
import Core
import Engraving
import MusicModel
import Notation
import ScoreFiles
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
    /// Throws a `Problem` that tells the owner of the recording what is wrong with it.
    package func run(
        _ descriptor: Int32, title: String, limits: AudioLimits, report: @escaping (StageProgress) -> Void
    ) throws(Problem) -> Outcome {
        let meter = ProgressMeter(report)
        meter.enter(.validating)
        let recording = try Recording(descriptor: descriptor, limits: limits)
        meter.enter(.preprocessing)
        let listener = choose(recording.promisedSeconds)
        let transcription = try transcribe(recording, listener.transcriber, meter)
        meter.enter(.postProcessing)
        let notation = Notator(title: title).notate(transcription)
        meter.enter(.generatingExports)
        let artefacts = try artefacts(
            of: transcription, notation, title: notation.score.title, model: listener.model)
        meter.finish()
        return Outcome(
            artefacts: artefacts, duration: transcription.duration, hits: transcription.hits.count,
            bars: notation.score.bars.count, model: listener.model)
    }

    private func transcribe(
        _ recording: Recording, _ transcriber: any Transcriber, _ meter: ProgressMeter
    ) throws(Problem) -> Transcription {
        try transcriber.transcribe(
            { () throws(Problem) -> [Float]? in try recording.nextBlock() },
            progress: { _ in meter.advance(.transcribing, fraction: recording.fractionRead) })
    }

    private func artefacts(
        of transcription: Transcription, _ notation: NotationResult, title: String, model: UsedModel?
    ) throws(Problem) -> [Artefact] {
        [
            Artefact("musicxml", MusicXMLWriter().document(of: notation.score)),
            Artefact("mid", ScoreMIDI.file(of: notation.score)),
            Artefact("performance.mid", PerformanceMIDI.file(of: transcription, title: title)),
            Artefact("pdf", try Engraver(fonts: fonts).pdf(of: notation.score)),
            Artefact("json", SongJSON.document(of: transcription, notated: notation, model: model)),
        ]
    }
}
