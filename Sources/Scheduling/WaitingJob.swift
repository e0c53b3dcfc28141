import Core

/// A job in the queue, as far as the scheduler needs to know it.
package struct WaitingJob: Sendable, Hashable {
    package let id: JobID
    package let owner: UserID

    /// What the job is taken to cost its owner and tier, at least 1, in any unit that is the same for all jobs:
    /// milliseconds of audio, say.
    package let cost: Int64

    /// How long a worker is expected to take, in milliseconds.
    package let work: Int64

    /// Where in its owner's order the job is.
    package internal(set) var urgency: Urgency

    /// Why the job may not run yet; nil for a job that may.
    package internal(set) var hold: Hold?

    /// `work` is taken to be `cost` where it is not given.
    package init(
        id: JobID, owner: UserID, cost: Int64, work: Int64? = nil, urgency: Urgency = .usual,
        hold: Hold? = nil
    ) {
        self.id = id
        self.owner = owner
        self.cost = max(1, cost)
        self.work = max(1, work ?? cost)
        self.urgency = urgency
        self.hold = hold
    }

    /// The job's place among its owner's.
    var place: Place { Place(urgency: urgency, id: id) }
}

extension WaitingJob {
    /// An owner's own order: the more urgent first, then the older.
    struct Place: Comparable, Sendable {
        let urgency: Urgency
        let id: JobID

        static func < (left: Self, right: Self) -> Bool {
            left.urgency == right.urgency ? left.id < right.id : left.urgency > right.urgency
        }
    }
}
