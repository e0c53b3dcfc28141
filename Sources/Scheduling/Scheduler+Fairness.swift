import Core

extension Scheduler {
    /// Whose first job is next: an urgent one's owner, else the longest overdue where it is the turn of age,
    /// else the least served of the least served tier.
    func nextOwner(at now: ContinuousClock.Instant) -> UserID? {
        let open = lanes.filter(\.value.isOpen)
        if let urgent = open.values.compactMap({ lane in lane.urgent.firstRank.map { ($0, lane) } })
            .min(by: { $0.0 < $1.0 })
        {
            return urgent.1.urgent.first
        }
        if startsSinceAging >= agingStride - 1, let elder = eldest(at: now) { return elder }
        return open.min { ($0.value.served, $0.key) < ($1.value.served, $1.key) }?.value.users.first
    }

    /// The user who has been overdue longest, of those who could have a start.
    func eldest(at now: ContinuousClock.Instant) -> UserID? {
        let elder = lanes.values.lazy.filter(\.isOpen).compactMap(\.elders.firstRank).min()
        return elder.flatMap { $0.since + patience <= now ? $0.owner : nil }
    }

    /// Lets go the jobs whose hold has ended.
    mutating func wake(at now: ContinuousClock.Instant) {
        while let due = alarms.firstRank, due <= now, let id = alarms.popFirst() { release(id, at: now) }
    }

    /// Charges a start to the job's owner and tier. Virtual time is that of the least served who could have
    /// been served instead; newcomers start there.
    mutating func pay(for job: WaitingJob, at now: ContinuousClock.Instant) {
        guard let share = shares[job.owner], let lane = lanes[share.tier] else { return }
        startsSinceAging = eldest(at: now) == job.owner ? 0 : startsSinceAging + 1
        let leastServed = lanes.values.lazy.filter(\.isOpen).map(\.served).min() ?? lane.served
        virtualTime = max(virtualTime, leastServed)
        let leastUser = lane.users.firstRank?.served ?? share.served
        lanes[share.tier]?.virtualTime = max(lane.virtualTime, leastUser)
        lanes[share.tier]?.running += 1
        lanes[share.tier]?.restart(job.owner, at: now)
        charge(Double(job.cost), to: job.owner, in: share.tier)
    }

    /// Books `cost`, which may be negative, for a user and the tier that gave it.
    mutating func charge(_ cost: Double, to owner: UserID, in tier: String) {
        if let lane = lanes[tier] { lanes[tier]?.served += cost / lane.weight }
        if shares[owner]?.tier == tier { shares[owner]?.served += cost }
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

extension Scheduler {
    /// Users who could have a start, and could have had one for longer than `patience`, in no order.
    package func overdueOwners(at now: ContinuousClock.Instant) -> [UserID] {
        lanes.values.filter(\.isOpen).flatMap(\.elders.ranks).filter { $0.since + patience <= now }.map(
            \.owner)
    }
}
