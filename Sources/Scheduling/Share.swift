import Core

/// What one user has ready and running, and how much the user has been given.
struct Share: Sendable {
    /// The name of the user's tier.
    var tier: String

    /// Position in the virtual time of the tier: the work already given.
    var served = 0.0

    /// Jobs that may run, in the user's own order.
    var ready = IndexedHeap<JobID, WaitingJob.Place>()

    /// Expected work of the jobs in `ready` in milliseconds.
    var readyWork: Int64 = 0

    var running: Set<JobID> = []

    init(tier: String) {
        self.tier = tier
    }

    /// The user's claim to be next; nil where no job may run.
    var turn: Lane.Turn? { ready.firstRank.map { Lane.Turn(served: served, head: $0) } }
}
