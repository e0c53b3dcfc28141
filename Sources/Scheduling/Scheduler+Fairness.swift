import Core

extension Scheduler {
    /// The tier to serve: one that has lost patience, the longest waiting first; otherwise the least served.
    func nextLane(at now: ContinuousClock.Instant) -> String? {
        let busy = lanes.filter { !$0.value.users.isEmpty }
        let overdue = busy.compactMap { name, lane in
            lane.waitingSince.flatMap { $0 + patience <= now ? (since: $0, name: name) : nil }
        }
        return overdue.min(by: <)?.name
            ?? busy.min { ($0.value.served, $0.key) < ($1.value.served, $1.key) }?.key
    }

    /// Lets go the jobs whose hold has ended.
    mutating func wake(at now: ContinuousClock.Instant) {
        while let due = alarms.firstRank, due <= now, let id = alarms.popFirst() { release(id, at: now) }
    }

    /// Charges a start to the job's owner and tier. Virtual time is that of the least served who could have
    /// been served instead; newcomers start there.
    mutating func pay(for job: WaitingJob, at now: ContinuousClock.Instant) {
        guard let share = shares[job.owner], let lane = lanes[share.tier] else { return }
        let leastServed = lanes.values.filter { !$0.users.isEmpty }.map(\.served).min() ?? lane.served
        virtualTime = max(virtualTime, leastServed)
        let leastUser = lane.users.firstRank?.served ?? share.served
        lanes[share.tier]?.virtualTime = max(lane.virtualTime, leastUser)
        lanes[share.tier]?.served += Double(job.cost) / lane.weight
        lanes[share.tier]?.waitingSince = now
        shares[job.owner]?.served += Double(job.cost)
    }

    /// Makes `owner` a member of `tier`, level with the user served last there.
    mutating func join(_ owner: UserID, tier: String) {
        guard shares[owner]?.tier != tier else { return }
        if let former = shares[owner]?.tier { lanes[former]?.leave(owner) }
        shares[owner, default: Share(tier: tier)].tier = tier
        if lanes[tier] == nil { lanes[tier] = Lane() }
        shares[owner]?.served = lanes[tier]?.virtualTime ?? 0
    }

    /// Gives `owner` the right place in the lane of the tier, or none, after anything has changed.
    mutating func settle(_ owner: UserID, at now: ContinuousClock.Instant) {
        guard let share = shares[owner].map({ (tier: $0.tier, turn: $0.turn, running: $0.running.count) })
        else {
            return
        }
        guard let turn = share.turn, share.running < runningLimit(in: share.tier) else {
            lanes[share.tier]?.leave(owner)
            return
        }
        shares[owner]?.served =
            lanes[share.tier]?.enter(owner, turn, houseTime: virtualTime, at: now) ?? turn.served
    }

    func runningLimit(in tier: String) -> Int { lanes[tier]?.runningPerUser ?? 0 }
}
