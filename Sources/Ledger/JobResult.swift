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

    package init(durationMilliseconds: Int64, hits: Int, bars: Int, files: [String]) {
        self.durationMilliseconds = durationMilliseconds
        self.hits = hits
        self.bars = bars
        self.files = files
    }
}
