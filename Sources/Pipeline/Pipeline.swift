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
    private let transcriber: any Transcriber
    private let fonts: EngravingFonts

    /// `fonts` must have been loaded before a sandbox is entered.
    package init(transcriber: any Transcriber, fonts: EngravingFonts) {
        self.transcriber = transcriber
        self.fonts = fonts
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
        let transcription = try transcribe(recording, meter)
        meter.enter(.postProcessing)
        let notation = Notator(title: title).notate(transcription)
        meter.enter(.generatingExports)
        let artefacts = try artefacts(of: transcription, notation, title: notation.score.title)
        meter.finish()
        return Outcome(
            artefacts: artefacts, duration: transcription.duration, hits: transcription.hits.count,
            bars: notation.score.bars.count)
    }

    private func transcribe(_ recording: Recording, _ meter: ProgressMeter) throws(Problem) -> Transcription {
        try transcriber.transcribe(
            { () throws(Problem) -> [Float]? in try recording.nextBlock() },
            progress: { _ in meter.advance(.transcribing, fraction: recording.fractionRead) })
    }

    private func artefacts(
        of transcription: Transcription, _ notation: NotationResult, title: String
    ) throws(Problem) -> [Artefact] {
        [
            Artefact("musicxml", MusicXMLWriter().document(of: notation.score)),
            Artefact("mid", ScoreMIDI.file(of: notation.score)),
            Artefact("performance.mid", PerformanceMIDI.file(of: transcription, title: title)),
            Artefact("pdf", try Engraver(fonts: fonts).pdf(of: notation.score)),
            Artefact("json", SongJSON.document(of: transcription, notated: notation)),
        ]
    }
}
