import Core

/// When waiting jobs are going to start, as far as the queue can tell now.
///
/// The queue is taken for a fluid that drains by the weights (generalized processor sharing: A. K. Parekh, R. G.
/// Gallager, IEEE/ACM Transactions on Networking 1, 1993), which start-time fair queueing follows to within a
/// job: by the time a user's next `a` milliseconds of work are done every other user of the tier has had as much,
/// or all of theirs, and every other tier as much as its weight says, or all of its own. Limits of users and tiers
/// slow that down. Jobs that come later are not foreseen, so the outlook is neither a promise nor a bound.
///
/// Made in O(u log u) of the users with jobs; each user's first question takes O(j log j) of the user's jobs, each
/// further one O(log).
package struct Outlook: Sendable {
    private let scheduler: Scheduler
    private let now: ContinuousClock.Instant
    private let queues: [String: Queue]
    private var ahead: [UserID: [JobID: Int64]] = [:]

    package init(_ scheduler: Scheduler, at now: ContinuousClock.Instant) {
        self.scheduler = scheduler
        self.now = now
        let remaining = scheduler.remainingWork(at: now)
        let backlogs = scheduler.shares.map { owner, share in
            (tier: share.tier, work: Double(share.readyWork + remaining[owner, default: 0]))
        }
        queues = Dictionary(grouping: backlogs, by: \.tier).mapValues { Queue($0.map(\.work)) }
    }

    /// How long until the job starts; nil for one that does not wait, or is held until somebody releases it.
    package mutating func wait(for id: JobID) -> Duration? {
        guard let job = scheduler.jobs[id], let share = scheduler.shares[job.owner],
            let lane = scheduler.lanes[share.tier]
        else { return nil }
        if let hold = job.hold {
            return hold.until.map { max(.zero, $0 - now) + drain(0, in: share.tier, lane) }
        }
        if ahead[job.owner] == nil { ahead[job.owner] = scheduler.workAhead(of: job.owner, at: now) }
        return drain(Double(ahead[job.owner]?[id] ?? 0), in: share.tier, lane)
    }

    /// How long until a user of `tier` has had `work` milliseconds and comes next.
    private func drain(_ work: Double, in tier: String, _ lane: Lane) -> Duration {
        let own = queues[tier]?.drained(to: work) ?? 0
        let house = queues.reduce(0) { sum, queue in
            let weight = scheduler.lanes[queue.key]?.weight ?? 1
            return sum + (queue.key == tier ? own : min(queue.value.total, own / lane.weight * weight))
        }
        let limit = min(lane.runningLimit ?? scheduler.workers, scheduler.workers)
        let longest = max(
            house / Double(max(1, scheduler.workers)), own / Double(max(1, limit)),
            work / Double(lane.runningPerUser), soonestEnd(lane))
        return .milliseconds(Int64(longest))
    }

    /// Milliseconds until a worker is free, where none is.
    private func soonestEnd(_ lane: Lane) -> Double {
        guard scheduler.runningCount >= scheduler.workers || lane.isFull else { return 0 }
        return Double(scheduler.running.values.map { $0.remaining(at: now) }.min() ?? 0)
    }
}

extension Outlook {
    /// The backlogs of a tier's users.
    private struct Queue: Sendable {
        /// In milliseconds, the least first.
        private let backlogs: [Double]
        /// Sums of the first backlogs, from none of them to all.
        private let sums: [Double]

        init(_ backlogs: [Double]) {
            self.backlogs = backlogs.sorted()
            sums = self.backlogs.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        }

        var total: Double { sums.last ?? 0 }

        /// What all users have had once each has had `work`, or all of theirs.
        func drained(to work: Double) -> Double {
            var (low, high) = (0, backlogs.count)
            while low < high {
                let middle = (low + high) / 2
                if backlogs[middle] < work { low = middle + 1 } else { high = middle }
            }
            return sums[low] + Double(backlogs.count - low) * work
        }
    }
}

extension Scheduler {
    /// Expected milliseconds that running jobs still take, by owner.
    fileprivate func remainingWork(at now: ContinuousClock.Instant) -> [UserID: Int64] {
        running.values.reduce(into: [:]) { $0[$1.owner, default: 0] += $1.remaining(at: now) }
    }

    /// Work of an owner's that comes before each of the owner's ready jobs, running jobs included.
    fileprivate func workAhead(of owner: UserID, at now: ContinuousClock.Instant) -> [JobID: Int64] {
        guard let share = shares[owner] else { return [:] }
        var sum = share.running.reduce(0) { $0 + (running[$1]?.remaining(at: now) ?? 0) }
        var ahead: [JobID: Int64] = [:]
        for id in share.ready.sortedKeys {
            ahead[id] = sum
            sum += jobs[id]?.work ?? 0
        }
        return ahead
    }
}

extension Scheduler.RunningJob {
    fileprivate func remaining(at now: ContinuousClock.Instant) -> Int64 {
        max(0, work - Int64((now - since) / .milliseconds(1)))
    }
}
