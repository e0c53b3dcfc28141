import Core

/// Where a job is in its life, with what belongs to that state alone.
package enum JobPhase: Sendable, Hashable {
    /// Waiting for a worker. The wait, if there is one, keeps the job back even from a free worker.
    case queued(Wait?)
    /// A worker has it, in the machine run with the identifier `boot`.
    case running(boot: String)
    /// The worker is done. `prepared` is the folder about to become the delivery, if there is one already;
    /// the wait, if there is one, keeps the delivery back.
    case finished(JobResult, prepared: FileIdentity?, Wait?)
    /// The sheets are in the outbox.
    case delivered(JobResult, Delivery)
    /// Given up. `filed` tells whether the recording and the note are in `Failed`.
    case failed(Problem, filed: Bool)
    /// Called off. `filed` as for a failed job.
    case cancelled(filed: Bool)
}

extension JobPhase {
    /// The name of the state, as the API and the ledger have it.
    package var state: JobState {
        switch self {
        case .queued: .queued
        case .running: .running
        case .finished: .finished
        case .delivered: .delivered
        case .failed: .failed
        case .cancelled: .cancelled
        }
    }

    /// What keeps the job back, if something does.
    package var wait: Wait? {
        switch self {
        case .queued(let wait), .finished(_, _, let wait): wait
        case .running, .delivered, .failed, .cancelled: nil
        }
    }

    /// What the worker made, once it is done.
    package var result: JobResult? {
        switch self {
        case .finished(let result, _, _), .delivered(let result, _): result
        case .queued, .running, .failed, .cancelled: nil
        }
    }
}
