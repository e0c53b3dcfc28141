import Core
import MusicModel

/// Hears drums: turns a recording into hits, beats and a meter.
package protocol Transcriber: Sendable {
    /// Transcribes a recording given block by block.
    ///
    /// - Parameters:
    ///   - next: The following samples of one channel at 44.1 kHz, full scale being ±1, any number of them; nil
    ///     after the last.
    ///   - hints: What is known about the music; its tempo and meter are kept to.
    ///   - progress: Called now and then with the seconds heard so far, never less than before.
    /// - Returns: Hits by time, then drum; beats that cover every hit.
    /// - Throws: Whatever `next` throws; a `Problem` of type `noDrumsFound` where there is not one hit.
    func transcribe(
        _ next: () throws(Problem) -> [Float]?, hints: NotationHints, progress: (_ seconds: Double) -> Void
    ) throws(Problem) -> Transcription
}

extension Transcriber {
    /// Transcribes a recording of which nothing is known.
    package func transcribe(
        _ next: () throws(Problem) -> [Float]?, progress: (_ seconds: Double) -> Void
    ) throws(Problem) -> Transcription {
        try transcribe(next, hints: .none, progress: progress)
    }
}
