import Core

/// Decides which job starts next: weighted fair queueing on two levels, with an aging rule.
///
/// Between tiers by weight, inside a tier between its users in equal parts, both measured by the work already
/// given; a user's own jobs in their order. Each level runs start-time fair queueing (P. Goyal, H. M. Vin, H.
/// Cheng, "Start-time Fair Queuing", SIGCOMM 1996): who was served last pays by its cost over its weight, the
/// least served is next, and who comes back from idleness starts level with the others instead of cashing in
/// the time away. So a thousand files dropped by one user delay another user's single song by one job, not by
/// a thousand. What a job has cost is known better when it has ended; `finished` corrects the account.
///
/// Nobody starves, whatever the weights and costs. A user who has had jobs that may run for `patience` without
/// a single start is overdue, and one of every `agingStride` starts goes to whoever has been overdue longest. A
/// start sends a user behind all others in that order. So with u users before it a user waits at most
/// `patience` and then `agingStride` × (u + 1) starts of the house. Not counted are starts while the user's tier
/// is full, each such time costs up to `agingStride` starts more, and starts of urgent jobs, which only operators
/// name.
///
/// A head that may not run is skipped, be it held, its owner's running limit or its tier's reached.
///
/// The scheduler is a value without a clock: instants are handed in. Every operation takes O(log n) in the
/// number of jobs and O(t) in that of tiers. The ledger is the truth; the scheduler is rebuilt from it by
/// `enqueue` and `started`.
package struct Scheduler: Sendable {
    /// Jobs that may run at once in the whole house, at least 1.
    package var workers: Int

    /// How long a user may wait without a single start before aging helps.
    package var patience: Duration

    /// One of so many starts is given by age where anybody is overdue; at least 1.
    package let agingStride: Int

    var jobs: [JobID: WaitingJob] = [:]
    var running: [JobID: RunningJob] = [:]
    var shares: [UserID: Share] = [:]
    var lanes: [String: Lane] = [:]

    /// Held jobs whose hold ends by itself.
    var alarms = IndexedHeap<JobID, ContinuousClock.Instant>()

    /// The position in virtual time of the tier served last.
    var virtualTime = 0.0

    /// Starts since the last one of a longest overdue user.
    var startsSinceAging: Int

    /// A scheduler without jobs.
    package init(
        tiers: [Tier], workers: Int, patience: Duration = .seconds(3_600), agingStride: Int = 4
    ) {
        self.workers = workers
        self.patience = patience
        self.agingStride = max(1, agingStride)
        startsSinceAging = agingStride
        for tier in tiers { lanes[tier.name, default: Lane()].adopt(tier) }
    }

    /// How many jobs wait, held ones among them.
    package var waitingCount: Int { jobs.count }

    /// How many jobs run.
    package var runningCount: Int { running.count }

    /// The job to start at `now`; nil where no job may start. Asking again gives the same answer until
    /// something happens.
    package mutating func next(at now: ContinuousClock.Instant) -> JobID? {
        wake(at: now)
        guard runningCount < workers, let owner = nextOwner(at: now) else { return nil }
        return shares[owner]?.ready.first
    }

    /// When `next(at:)` may answer differently though nothing else happens: the earliest end of a hold.
    package var nextAlarm: ContinuousClock.Instant? { alarms.firstRank }

    /// Why `id` does not run; nil where it does not wait.
    package func reason(for id: JobID) -> WaitingReason? {
        guard let job = jobs[id] else { return nil }
        if let hold = job.hold { return hold.reason }
        guard let share = shares[job.owner] else { return .queued }
        if share.running.count >= runningLimit(in: share.tier) { return .ownerRunningLimit }
        return lanes[share.tier]?.isFull == true ? .tierBusy : .queued
    }

    /// Every waiting job with its reason, in no order.
    package var reasons: [JobID: WaitingReason] {
        Dictionary(uniqueKeysWithValues: jobs.keys.compactMap { id in reason(for: id).map { (id, $0) } })
    }
}

extension Scheduler {
    /// A job that a worker has.
    struct RunningJob: Sendable {
        let owner: UserID

        /// The tier that it was started from, whose limit it counts against to its end.
        let tier: String
        let cost: Int64

        /// Expected milliseconds of work, and when they began.
        let work: Int64
        let since: ContinuousClock.Instant
    }
}
