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

    package init(
        durationMilliseconds: Int64, hits: Int, bars: Int, files: [String],
        processingMilliseconds: Int64? = nil, model: String = ""
    ) {
        self.durationMilliseconds = durationMilliseconds
        self.hits = hits
        self.bars = bars
        self.files = files
        self.processingMilliseconds = processingMilliseconds
        self.model = model
    }
}
