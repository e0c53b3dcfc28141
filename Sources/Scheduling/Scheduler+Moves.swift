import Core

extension Scheduler {
    /// Puts a job into the queue of its owner, who is of `tier` from now on. A job that waits already takes
    /// on what `job` says.
    package mutating func enqueue(_ job: WaitingJob, tier: String, at now: ContinuousClock.Instant) {
        join(job.owner, tier: tier)
        put(job, at: now)
    }

    /// Takes a job out of the queue, if it waits: it was cancelled, or failed without running.
    package mutating func remove(_ id: JobID, at now: ContinuousClock.Instant) {
        guard let job = takeOut(id) else { return }
        settle(job.owner, at: now)
    }

    /// Keeps a waiting job back.
    package mutating func hold(_ id: JobID, _ hold: Hold, at now: ContinuousClock.Instant) {
        change(id, at: now) { $0.hold = hold }
    }

    /// Ends the hold of a waiting job, if it has one.
    package mutating func release(_ id: JobID, at now: ContinuousClock.Instant) {
        guard jobs[id]?.hold != nil else { return }
        change(id, at: now) { $0.hold = nil }
    }

    /// Ends all holds for `reason`: the disk has room again, say. Takes time in proportion to all waiting
    /// jobs.
    package mutating func release(_ reason: WaitingReason, at now: ContinuousClock.Instant) {
        for job in jobs.values where job.hold?.reason == reason { release(job.id, at: now) }
    }

    /// Gives a waiting job another place in its owner's order, or before everybody's.
    package mutating func prioritise(_ id: JobID, _ urgency: Urgency, at now: ContinuousClock.Instant) {
        change(id, at: now) { $0.urgency = urgency }
    }

    /// Takes note that a waiting job runs now. Its owner and tier have been given its cost.
    package mutating func started(_ id: JobID, at now: ContinuousClock.Instant) {
        guard let job = jobs[id], let tier = shares[job.owner]?.tier else { return }
        pay(for: job, at: now)
        shares[job.owner]?.running.insert(id)
        running[id] = RunningJob(owner: job.owner, tier: tier, cost: job.cost, work: job.work, since: now)
        remove(id, at: now)
    }

    /// Takes note that a job no longer runs, however it ended. One that shall run again is enqueued anew.
    /// `cost` is what it turned out to be, where that is known.
    package mutating func finished(_ id: JobID, cost: Int64? = nil, at now: ContinuousClock.Instant) {
        guard let job = running.removeValue(forKey: id) else { return }
        let wasFull = lanes[job.tier]?.isFull ?? false
        lanes[job.tier]?.running -= 1
        if let cost { charge(Double(max(1, cost) - job.cost), to: job.owner, in: job.tier) }
        if wasFull, let lane = lanes[job.tier] { lanes[job.tier]?.served = max(lane.served, virtualTime) }
        shares[job.owner]?.running.remove(id)
        settle(job.owner, at: now)
    }

    /// Moves a user with all jobs to another tier.
    package mutating func assign(_ owner: UserID, to tier: String, at now: ContinuousClock.Instant) {
        guard shares[owner] != nil else { return }
        join(owner, tier: tier)
        settle(owner, at: now)
    }

    /// Takes on changed tiers: weights and limits count from the next decision on.
    package mutating func adopt(_ tiers: [Tier], at now: ContinuousClock.Instant) {
        for tier in tiers { lanes[tier.name, default: Lane()].adopt(tier) }
        for owner in Array(shares.keys) { settle(owner, at: now) }
    }

    private mutating func change(
        _ id: JobID, at now: ContinuousClock.Instant, _ change: (inout WaitingJob) -> Void
    ) {
        guard var job = jobs[id] else { return }
        change(&job)
        put(job, at: now)
    }

    private mutating func put(_ job: WaitingJob, at now: ContinuousClock.Instant) {
        takeOut(job.id)
        jobs[job.id] = job
        if let hold = job.hold {
            if let until = hold.until { alarms.set(job.id, to: until) }
        } else {
            shares[job.owner]?.ready.set(job.id, to: job.place)
            shares[job.owner]?.readyWork += job.work
        }
        settle(job.owner, at: now)
    }

    @discardableResult
    private mutating func takeOut(_ id: JobID) -> WaitingJob? {
        guard let job = jobs.removeValue(forKey: id) else { return nil }
        alarms.remove(id)
        if job.hold == nil {
            shares[job.owner]?.ready.remove(id)
            shares[job.owner]?.readyWork -= job.work
        }
        return job
    }
}
