import Core

/// What a worker is asked to do with the recording on its standard input. It arrives as one JSON line in the
/// environment variable `DRUMSCRIBE_REQUEST`; the worker's current directory is where the results go.
package struct WorkerRequest: Sendable, Hashable, Codable {
    /// The title above the music, any text.
    package let title: String

    /// The results are called `stem.musicxml` and so on. Plain ASCII: names for users are given at delivery.
    package let stem: String

    package let limits: AudioLimits

    /// Which model is to hear it; nil for what is usual.
    package let models: ModelOrder?

    /// What the owner has said about the song.
    package let wishes: SongWishes

    /// The files that the owner's tier allows; the wishes choose among them.
    package let allowedOutputs: Set<OutputKind>

    /// When the recording was accepted: its day dates the files. Every attempt at a job has the same one, so every attempt
    /// gives the same bytes. Nil leaves them without a date.
    package let accepted: Timestamp?

    package init(
        title: String, stem: String, limits: AudioLimits, models: ModelOrder? = nil,
        wishes: SongWishes = .none, allowedOutputs: Set<OutputKind> = Set(OutputKind.allCases),
        accepted: Timestamp? = nil
    ) {
        self.title = title
        self.stem = stem
        self.limits = limits
        self.models = models
        self.wishes = wishes
        self.allowedOutputs = allowedOutputs
        self.accepted = accepted
    }
}
