import Core

/// One thing that retention has removed, or has found to be its owner's.
package struct Removal: Sendable, Hashable {
    package let id: Int64
    package let time: Timestamp
    package let owner: UserID
    package let job: JobID
    package let subject: RetiredSubject
    package let outcome: DeletionOutcome

    /// The name of the file; nil where it was none, and where the job's history is gone.
    package let name: FileName?
    package let bytes: Int64
}
