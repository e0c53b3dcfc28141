import Core

/// One change of a job, written down in the transaction that made it.
package struct LedgerEvent: Sendable, Hashable {
    /// Grows by one with each event, never used twice.
    package let sequence: Int64
    package let time: Timestamp
    package let job: JobID
    package let owner: UserID
    package let kind: Kind

    /// The job's state after the event.
    package let state: JobState
}

extension LedgerEvent {
    /// What happened to the job.
    package enum Kind: String, Sendable, CaseIterable {
        case admitted, refused, started, requeued, held, released, finished, delivered, failed, cancelled,
            filed, retried, prioritised, linked, unlinked
    }
}
