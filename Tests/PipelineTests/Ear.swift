import Core
import MusicModel
import Synchronization
import Transcription

/// The usual transcriber, which also remembers what it heard.
final class Ear: Transcriber {
    private let transcriber: NetworkTranscriber
    private let memory = Mutex<Transcription?>(nil)

    init() throws {
        transcriber = try ShippedEar.transcriber()
    }

    var heard: Transcription? { memory.withLock { $0 } }

    func transcribe(
        _ next: () throws(Problem) -> [Float]?, hints: NotationHints, progress: (_ seconds: Double) -> Void
    ) throws(Problem) -> Transcription {
        let transcription = try transcriber.transcribe(next, hints: hints, progress: progress)
        memory.withLock { $0 = transcription }
        return transcription
    }
}
