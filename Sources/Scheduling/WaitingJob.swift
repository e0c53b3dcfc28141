import Core

/// A job in the queue, as far as the scheduler needs to know it.
package struct WaitingJob: Sendable, Hashable {
    /// Also the job's place in its owner's order: smaller is earlier.
    package let id: JobID
    package let owner: UserID

    /// The expected work, at least 1, in any unit that is the same for all jobs: the bytes of the recording,
    /// say.
    package let cost: Int64

    /// Why the job may not run yet; nil for a job that may.
    package internal(set) var hold: Hold?

    package init(id: JobID, owner: UserID, cost: Int64, hold: Hold? = nil) {
        self.id = id
        self.owner = owner
        self.cost = max(1, cost)
        self.hold = hold
    }
}
