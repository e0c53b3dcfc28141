import Core

/// What one job has taught about costs.
package struct FinishedWork: Sendable, Hashable {
    /// The recording's name and size in bytes.
    package let name: FileName
    package let size: Int64

    /// Milliseconds of audio.
    package let audioMilliseconds: Int64

    /// Milliseconds that the worker took; nil where nobody measured.
    package let processingMilliseconds: Int64?
    package let model: String

    package init(
        name: FileName, size: Int64, audioMilliseconds: Int64, processingMilliseconds: Int64?, model: String
    ) {
        self.name = name
        self.size = size
        self.audioMilliseconds = audioMilliseconds
        self.processingMilliseconds = processingMilliseconds
        self.model = model
    }
}
