import Core

/// What a worker has made.
package struct WorkerResult: Sendable, Hashable, Codable {
    /// The files in the worker's directory, fsynced: `song.musicxml` and so on.
    package let files: [String]

    /// Length of the recording in milliseconds.
    package let durationMilliseconds: Int64

    /// Drum strokes found.
    package let hits: Int

    /// Bars of the score.
    package let bars: Int

    /// What heard it; nil where that is not known.
    package let model: UsedModel?

    package init(
        files: [String], durationMilliseconds: Int64, hits: Int, bars: Int, model: UsedModel? = nil
    ) {
        self.files = files
        self.durationMilliseconds = durationMilliseconds
        self.hits = hits
        self.bars = bars
        self.model = model
    }
}
