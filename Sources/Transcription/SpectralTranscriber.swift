import Core
import MusicModel

/// Hears drums by rules: band levels, onsets, and an analysis of every onset by the sounds of a kit.
package struct SpectralTranscriber: Transcriber {
    package init() {}

    package func transcribe(
        _ next: () throws(Problem) -> [Float]?, hints: NotationHints, progress: (_ seconds: Double) -> Void
    ) throws(Problem) -> Transcription {
        guard var ear = FrontEnd() else { throw .noMemoryToHear }
        while let block = try next() {
            ear.hear(block)
            progress(ear.seconds)
        }
        ear.finish()
        let hits = HitFinder().hits(in: ear.levels, attacks: ear.attacks, duration: ear.seconds)
        return try Transcription(heard: hits, duration: ear.seconds, hints: hints)
    }
}
