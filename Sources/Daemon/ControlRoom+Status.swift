import APIModel
import ControlAPI
import Core
import Scheduling
import Ledger

extension ControlRoom {
    /// Tiers with jobs under way, the heaviest first.
    func queue() async throws -> [StatusBody.TierQueue] {
        let queued = Dictionary(grouping: try await house.ledger.queuedJobs(), by: \.tier)
        let running = Dictionary(grouping: try await house.ledger.runningJobs(), by: \.owner.tier)
        return house.configuration.current.tiers.sorted { $0.weight > $1.weight }.compactMap { tier in
            let counts = (queued[tier.name]?.count ?? 0, running[tier.name]?.count ?? 0)
            guard counts != (0, 0) else { return nil }
            return StatusBody.TierQueue(tier: tier.name, queued: counts.0, running: counts.1)
        }
    }

    func ownJobs(of caller: Caller) async throws -> StatusBody.OwnJobs {
        var counts = JobCounts()
        var active: [JobRecord] = []
        let own = try await house.ledger.users().filter { $0.uid == caller.uid }
        for user in own {
            for (state, count) in try await house.ledger.counts(of: user.id) { counts[state] += count }
        }
        for state in [JobState.running, .finished, .queued] {
            active += try await house.ledger.jobs(of: own.map(\.id), state: state, before: nil, limit: 10)
        }
        return StatusBody.OwnJobs(counts: counts, active: await bodies(of: active.prefix(10)))
    }

    func root() async -> StatusBody.Root {
        let path = house.configuration.current.studio.root
        return StatusBody.Root(path: path, state: StatusBody.RootState(await porter.root))
    }

    /// The month of the caller's first home; nil for callers without one.
    func quota(of caller: Caller) async throws -> StatusBody.Quota? {
        guard let user = try await house.ledger.users().first(where: { $0.uid == caller.uid }) else {
            return nil
        }
        let account = try await house.ledger.account(
            of: user.id, in: CalendarMonth(containing: house.clock.wall))
        let (credits, audio) = (account.creditFigures, account.audioFigures)
        return StatusBody.Quota(
            tier: user.tier, creditsUsed: Int(credits.taken), creditsLimit: credits.most.map { Int($0) },
            audioMsUsed: audio.taken, audioMsLimit: audio.most, renewsAt: account.renews)
    }

    func failures(for caller: Caller) async throws -> [StatusBody.Failure] {
        let users = try await users(named: nil, for: caller)
        let jobs = try await house.ledger.jobs(of: users, state: .failed, before: nil, limit: 5)
        return jobs.compactMap { job in
            guard let ended = job.ended, let problem = job.problem else { return nil }
            return StatusBody.Failure(
                job: job.id, owner: job.owner.home.display, name: job.name.display, failedAt: ended,
                title: problem.type.title)
        }
    }

    func nextRetention(for caller: Caller) async throws -> StatusBody.NextRetention? {
        let users = try await users(named: nil, for: caller)
        let plan = try await RetentionKeeper(house: house).plan()
            .filter { users?.contains($0.owner.id) ?? true }
        return plan.first.map { StatusBody.NextRetention(dueAt: $0.date, entries: plan.count) }
    }
}

extension StatusBody.RootState {
    fileprivate init(_ condition: RootCondition) {
        switch condition {
        case .absent: self = .absent
        case .watching: self = .watching
        case .polling: self = .polling
        }
    }
}
