import Core

/// One job, as its owner or an operator sees it. Ordinary users get others' jobs without any name
/// (`anonymous`).
package struct JobBody: Sendable, Hashable, Codable {
    package var id: JobID

    /// The user whose inbox the recording came from.
    package var owner: String

    package var tier: String

    /// The name of the recording, escaped for one line of text.
    package var name: String?

    /// The exact bytes of the name, Base64.
    package var nameBase64: String?

    package var state: JobState

    /// Why the job does not run, or why a finished one is not delivered; absent otherwise.
    package var waiting: WaitingBody?

    /// When it is likely to start, as far as the queue can tell now; absent where it does not wait, or is held.
    package var expectedStartAt: Timestamp?

    /// Its place among others by somebody's word: `later`, `sooner` or `first`; absent where nobody gave it one.
    package var urgency: String?

    /// What the worker is doing; present while the job runs.
    package var stage: Stage?

    /// Of the whole job, 0 to 100; present while the job runs.
    package var percent: Int?

    /// Attempts begun so far, from 0.
    package var attempt: Int

    package var submittedAt: Timestamp
    package var startedAt: Timestamp?
    package var finishedAt: Timestamp?

    /// Length of the recording in milliseconds, once it is known.
    package var durationMs: Int64?

    /// Drum strokes found.
    package var hits: Int?

    /// Bars of the score.
    package var bars: Int?

    /// The model that heard it.
    package var model: String?

    /// Of the model's file, 64 hexadecimal digits.
    package var modelSha256: String?

    /// The model that should have heard it and was not there; absent where it was the right one.
    package var modelInsteadOf: String?

    /// The folder with the delivered sheets, an absolute path escaped for one line of text.
    package var resultFolder: String?

    /// Why the job failed, or why its last attempt did.
    package var problem: ProblemBody?

    /// What its owner has said about the song; absent where nothing was, and in lists.
    package var options: SongOptions?

    /// What of that was wrong, and what is done instead; absent where all was well, and in lists.
    package var remarks: [String]?

    /// A job that has just been admitted. What becomes known later is set on the value.
    package init(
        id: JobID, owner: String, tier: String, name: FileName?, state: JobState, attempt: Int = 0,
        submittedAt: Timestamp
    ) {
        self.id = id
        self.owner = owner
        self.tier = tier
        self.name = name?.display
        self.nameBase64 = name?.base64
        self.state = state
        self.attempt = attempt
        self.submittedAt = submittedAt
    }
}

extension JobBody {
    /// The job as somebody else's: without anything that tells the name of the recording.
    package var anonymous: JobBody {
        var job = self
        job.name = nil
        job.nameBase64 = nil
        job.resultFolder = nil
        job.problem = nil
        job.options = nil
        job.remarks = nil
        return job
    }
}
