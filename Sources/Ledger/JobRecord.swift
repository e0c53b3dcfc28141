import Core

/// One job as the ledger knows it.
package struct JobRecord: Sendable, Hashable {
    package let id: JobID
    package let owner: User

    /// The name of the recording when it was admitted.
    package let name: FileName

    /// The title above the music.
    package let title: String

    /// The original at admission.
    package let stamp: FileStamp
    package let original: OriginalPlace

    /// The private copy that the worker reads; nil for a job that was refused at the door.
    package let staging: StagedCopy?

    package let phase: JobPhase

    /// Attempts that count, the present one included: interruptions by ourselves do not.
    package let attempts: Int

    /// Attempts cut short by ourselves: by a stop, a kill, a loss of power.
    package let interruptions: Int

    /// Why the job failed, or why its last attempt did.
    package let problem: Problem?

    package let credit: Credit

    /// Milliseconds of audio that the job holds of its owner's month at present: expected ones while it waits, the
    /// most it may have while it runs, true ones afterwards.
    package let reservedMilliseconds: Int64

    /// Milliseconds of audio that were expected at admission, or are since an attempt proved them too few.
    package let expectedMilliseconds: Int64

    /// What its owner's month must have left for another try, in milliseconds; 0 where nobody knows of any least.
    package let leastMilliseconds: Int64

    /// The job's place in its owner's order.
    package let urgency: Urgency

    /// Attempts that ended with a crash of their worker.
    package let kills: Int

    /// The earlier job whose sheets are this one's too: the recording is the same.
    package let link: JobID?

    /// Whether our copy of the recording is still in staging.
    package let hasCopy: Bool

    package let admitted: Timestamp

    /// When the last attempt began.
    package let started: Timestamp?

    /// When the job came into its final state.
    package let ended: Timestamp?

    package var state: JobState { phase.state }

    /// Whether the recording has killed workers more than once: its owner is not to try it again.
    package var isPoisonous: Bool { kills >= Self.poisonousKills }

    static let poisonousKills = 2
}
