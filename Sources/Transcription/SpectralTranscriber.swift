import Core
import MusicModel

/// Hears drums by rules: band levels, onsets, and an analysis of every onset by the sounds of a kit.
package struct SpectralTranscriber: Transcriber {
    package init() {}

    package func transcribe(
        _ next: () throws(Problem) -> [Float]?, progress: (_ seconds: Double) -> Void
    ) throws(Problem) -> Transcription {
        guard var ear = FrontEnd() else { throw .noMemory }
        while let block = try next() {
            ear.hear(block)
            progress(ear.seconds)
        }
        ear.finish()
        let hits = HitFinder().hits(in: ear.levels, attacks: ear.attacks, duration: ear.seconds)
        guard !hits.isEmpty else { throw .noDrums(seconds: ear.seconds) }
        let grid = BeatFinder(hits: hits, duration: ear.seconds).grid()
        return Transcription(
            duration: ear.seconds, hits: hits, beats: grid.beats, meter: grid.meter,
            steadiness: grid.steadiness)
    }
}

extension Problem {
    fileprivate static let noMemory = Problem(
        .modelInferenceError, detail: "There was not enough memory to begin.",
        advice: "Try again when the machine is less busy.")

    fileprivate static func noDrums(seconds: Double) -> Problem {
        Problem(
            .noDrumsFound,
            detail: "In \(Int(seconds.rounded(.up))) seconds of sound not one drum stroke was heard.",
            advice: "Check that this is the right recording and that the drums are not turned down in it.")
    }
}
