import Core
import LinuxKit
import Transcription

/// A model, read and checked.
package struct LoadedModel: Sendable {
    package let name: String
    package let file: ModelFile
    package let digest: ContentDigest
}

extension LoadedModel {
    /// Reads the model at a place. Throws a `Problem` that says what is wrong with the file.
    init(_ reading: ModelReading) throws(Problem) {
        guard let bytes = reading.contents, let digest = reading.digest else { throw reading.unreadable }
        try reading.voucher.check(digest)
        name = reading.place.name
        file = try ModelFile(bytes)
        self.digest = digest
    }
}
