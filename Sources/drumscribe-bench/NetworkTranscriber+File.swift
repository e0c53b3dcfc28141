import Audio
import Core
import LinuxKit
import MusicModel
import Transcription

extension NetworkTranscriber {
    /// By the model in a file.
    init(modelAt path: String) throws {
        self.init(try ModelFile(Descriptor.reading(path: path).read(atMost: ModelFile.largestSize + 1)))
    }

    /// Hears a sound file as the worker does: decoded, made mono and resampled block by block.
    func transcribe(fileAt path: String) throws -> Transcription {
        try Descriptor.reading(path: path).use { descriptor throws(Problem) in
            let limits = AudioLimits(longestSeconds: 6 * 3_600, largestBytes: 1 << 34)
            let recording = try Recording(descriptor: descriptor, limits: limits)
            return try transcribe(
                { () throws(Problem) -> [Float]? in try recording.nextBlock() }, progress: { _ in })
        }
    }
}
