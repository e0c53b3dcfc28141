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
        guard let job = jobs.removeValue(forKey: id) else { return }
        alarms.remove(id)
        shares[job.owner]?.ready.remove(id)
        settle(job.owner, at: now)
    }

    /// Keeps a waiting job back.
    package mutating func hold(_ id: JobID, _ hold: Hold, at now: ContinuousClock.Instant) {
        guard var job = jobs[id] else { return }
        job.hold = hold
        put(job, at: now)
    }

    /// Ends the hold of a waiting job, if it has one.
    package mutating func release(_ id: JobID, at now: ContinuousClock.Instant) {
        guard var job = jobs[id], job.hold != nil else { return }
        job.hold = nil
        put(job, at: now)
    }

    /// Ends all holds for `reason`: the disk has room again, say. Takes time in proportion to all waiting
    /// jobs.
    package mutating func release(_ reason: WaitingReason, at now: ContinuousClock.Instant) {
        for job in jobs.values where job.hold?.reason == reason { release(job.id, at: now) }
    }

    /// Takes note that a waiting job runs now. Its owner and tier have been given its cost.
    package mutating func started(_ id: JobID, at now: ContinuousClock.Instant) {
        guard let job = jobs[id] else { return }
        pay(for: job, at: now)
        shares[job.owner]?.running.insert(id)
        runningOwners[id] = job.owner
        remove(id, at: now)
    }

    /// Takes note that a job no longer runs, however it ended. One that shall run again is enqueued anew.
    package mutating func finished(_ id: JobID, at now: ContinuousClock.Instant) {
        guard let owner = runningOwners.removeValue(forKey: id) else { return }
        shares[owner]?.running.remove(id)
        settle(owner, at: now)
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

    private mutating func put(_ job: WaitingJob, at now: ContinuousClock.Instant) {
        jobs[job.id] = job
        alarms.remove(job.id)
        if let hold = job.hold {
            shares[job.owner]?.ready.remove(job.id)
            if let until = hold.until { alarms.set(job.id, to: until) }
        } else {
            shares[job.owner]?.ready.set(job.id, to: job.id)
        }
        settle(job.owner, at: now)
    }
}
