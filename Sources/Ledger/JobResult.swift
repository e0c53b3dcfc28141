import Core

/// What a worker has made of a recording.
package struct JobResult: Sendable, Hashable {
    /// Length of the recording in milliseconds.
    package let durationMilliseconds: Int64

    /// Drum strokes found.
    package let hits: Int

    /// Bars of the score.
    package let bars: Int

    /// The files in staging, by the names that the worker gave them.
    package let files: [String]

    /// How long the worker took, in milliseconds; nil where nobody measured.
    package let processingMilliseconds: Int64?

    /// The name of the model that heard the recording; empty where nobody said.
    package let model: String

    /// Of that model's file.
    package let modelDigest: ContentDigest?

    /// The model that should have heard it and was not there; nil where it was the right one.
    package let modelWanted: String?

    package init(
        durationMilliseconds: Int64, hits: Int, bars: Int, files: [String],
        processingMilliseconds: Int64? = nil, model: String = "",
        modelDigest: ContentDigest? = nil, modelWanted: String? = nil
    ) {
        self.durationMilliseconds = durationMilliseconds
        self.hits = hits
        self.bars = bars
        self.files = files
        self.processingMilliseconds = processingMilliseconds
        self.model = model
        self.modelDigest = modelDigest
        self.modelWanted = modelWanted
    }
}
