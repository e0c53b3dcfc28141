import Core

/// Decides which job starts next: weighted fair queueing on two levels.
///
/// Between tiers by weight, inside a tier between its users in equal parts, both measured by the work already
/// given; a user's own jobs in their order. Each level runs start-time fair queueing (P. Goyal, H. M. Vin, H.
/// Cheng, "Start-time Fair Queuing", SIGCOMM 1996): who was served last pays by its cost over its weight, the
/// least served is next, and who comes back from idleness starts level with the others instead of cashing in
/// the time away. So a thousand files dropped by one user delay another user's single song by one job, not by
/// a thousand.
///
/// Nobody starves: inside a tier each start moves a user behind all others, and a tier whose users have
/// waited for `patience` without a single start goes before all weights. A head that may not run is skipped,
/// be it held or its owner's running limit reached.
///
/// The scheduler is a value without a clock: instants are handed in. Every operation takes O(log n) in the
/// number of jobs and O(t) in that of tiers. The ledger is the truth; the scheduler is rebuilt from it by
/// `enqueue` and `started`.
package struct Scheduler: Sendable {
    /// Jobs that may run at once in the whole house, at least 1.
    package var workers: Int

    /// How long a tier may wait without a single start before it goes before all weights.
    package var patience: Duration

    var jobs: [JobID: WaitingJob] = [:]
    var runningOwners: [JobID: UserID] = [:]
    var shares: [UserID: Share] = [:]
    var lanes: [String: Lane] = [:]

    /// Held jobs whose hold ends by itself.
    var alarms = IndexedHeap<JobID, ContinuousClock.Instant>()

    /// The position in virtual time of the tier served last.
    var virtualTime = 0.0

    /// A scheduler without jobs.
    package init(tiers: [Tier], workers: Int, patience: Duration = .seconds(3_600)) {
        self.workers = workers
        self.patience = patience
        for tier in tiers { lanes[tier.name, default: Lane()].adopt(tier) }
    }

    /// How many jobs wait, held ones among them.
    package var waitingCount: Int { jobs.count }

    /// How many jobs run.
    package var runningCount: Int { runningOwners.count }

    /// The job to start at `now`; nil where no job may start. Asking again gives the same answer until
    /// something happens.
    package mutating func next(at now: ContinuousClock.Instant) -> JobID? {
        wake(at: now)
        guard runningCount < workers, let lane = nextLane(at: now), let owner = lanes[lane]?.users.first
        else {
            return nil
        }
        return shares[owner]?.ready.first
    }

    /// When `next(at:)` may answer differently though nothing else happens: the earliest end of a hold.
    package var nextAlarm: ContinuousClock.Instant? { alarms.firstRank }

    /// Why `id` does not run; nil where it does not wait.
    package func reason(for id: JobID) -> WaitingReason? {
        guard let job = jobs[id] else { return nil }
        if let hold = job.hold { return hold.reason }
        guard let share = shares[job.owner] else { return .queued }
        return share.running.count < runningLimit(in: share.tier) ? .queued : .ownerRunningLimit
    }

    /// Every waiting job with its reason, in no order.
    package var reasons: [JobID: WaitingReason] {
        Dictionary(uniqueKeysWithValues: jobs.keys.compactMap { id in reason(for: id).map { (id, $0) } })
    }
}
