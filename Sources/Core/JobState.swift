/// Where a job is in its life. The names are part of the API and of the ledger.
package enum JobState: String, Sendable, Codable, CaseIterable {
    /// Admitted, waiting for a worker (why it waits is a `WaitingReason`).
    case queued
    /// A worker has it.
    case running
    /// The worker is done; the results wait in staging to be delivered.
    case finished
    /// The results are in the outbox.
    case delivered
    /// Given up; the recording is, or is about to be, in `Failed` with a note beside it.
    case failed
    /// Called off by its owner or an operator.
    case cancelled

    /// Whether nothing more will happen to the job by itself.
    package var isFinal: Bool {
        switch self {
        case .queued, .running, .finished: false
        case .delivered, .failed, .cancelled: true
        }
    }
}
