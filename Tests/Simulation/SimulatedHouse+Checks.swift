import Core
import Scheduling

@testable import Ledger

extension SimulatedHouse {
    /// What the daemon does again and again.
    func round() async throws {
        let now = time.now
        noteLimits()
        try await ledger.setClockMark(now, boot: "b", uptime: time.uptime)
        for id in try await ledger.renewCredits(at: now) { try await settle(id) }
        if isShareThere {
            try await settleAll()
            try await retain()
        }
    }

    /// Removes what is past its time, and looks whether it was.
    private func retain() async throws {
        let now = mutation == .credulous ? time.wall : time.now
        let files = try await ledger.retainedArtifacts(dueBy: now)
        let copies = try await ledger.retainedCopies(dueBy: now)
        let histories = try await ledger.retainedHistories(dueBy: now)
        let known = Dictionary(uniqueKeysWithValues: files.map { ($0.id, $0) })
        let items =
            files.map { file in
                RetentionPlan.Item(.artifact(file.id), .result, since: file.since, rule: file.rule)
            } + copies.map { RetentionPlan.Item(.copy($0.job), .staging, since: $0.since, rule: $0.rule) }
            + histories.map { RetentionPlan.Item(.history($0.job), .history, since: $0.since, rule: $0.rule) }
        for entry in RetentionPlan(items, at: now).due {
            switch entry.subject {
            case .artifact(let id): if let file = known[id] { try await remove(file, at: now) }
            case .copy(let job): try await ledger.giveUpCopy(of: job, at: now)
            case .history(let job): try await ledger.forget(job, at: now)
            }
        }
        for job in try await ledger.retirableJobs() { try await ledger.retire(job.id, at: now) }
    }

    private func remove(_ file: RetainedArtifact, at now: Timestamp) async throws {
        let song = songs[file.job]
        let isTouched = song?.isTouched ?? false
        let outcome: DeletionOutcome = isTouched && mutation != .careless ? .touched : .deleted
        try await ledger.recordDeletion(of: file.id, outcome, at: now)
        guard outcome == .deleted else { return }
        tally.removals += 1
        songs[file.job]?.isRemoved = true
        if isTouched { complaints.append("a touched sheet of job \(file.job) was removed") }
        let days = (time.elapsed - (song?.delivered ?? time.elapsed)) / 3_600
        if days < (file.rule.resultsDays ?? .max / 48) * 24 - 2 {
            complaints.append("the sheets of job \(file.job) were removed after \(days) hours")
        }
    }

    /// Compares the books of this month and the last, or of all months, with what has happened.
    func check(all: Bool = false) async throws {
        let recent = CalendarMonth(containing: time.now + .seconds(-32 * 86_400))
        for user in users {
            for (month, amount) in used[user.id] ?? [:] where all || month >= recent {
                let account = try await ledger.account(of: user.id, in: month)
                if account.used != amount {
                    complaints.append("user \(user.id.number), \(month): \(account.used) for \(amount)")
                }
            }
            try await checkLimit(of: user)
        }
        let running = try await ledger.runningJobs().map(\.id)
        if Set(running) != Set(attempts.keys) {
            complaints.append("running: \(running), \(attempts.keys.sorted())")
        }
        try await checkQueue()
    }

    /// The scheduler knows every waiting job, and keeps none back that the ledger lets go.
    private func checkQueue() async throws {
        let reasons = scheduler.reasons
        for entry in try await ledger.queuedJobs() {
            guard let reason = reasons[entry.id] else {
                complaints.append("job \(entry.id) is not in the scheduler")
                continue
            }
            let isFree = [.queued, .ownerRunningLimit, .tierBusy].contains(reason)
            if entry.wait == nil, !isFree {
                complaints.append("job \(entry.id) may run and is kept back: \(reason)")
            }
        }
    }

    private func checkLimit(of user: User) async throws {
        let month = CalendarMonth(containing: time.now)
        let account = try await ledger.account(of: user.id, in: month)
        guard account.limit.audioMilliseconds != nil, let minutes = mostMinutes[month]?[user.tier] else {
            return
        }
        let most = Int64(minutes) * 60_000 + (gifts[user.id]?[month] ?? 0)
        let taken = account.used.audioMilliseconds + account.reserved.audioMilliseconds
        if taken > most { complaints.append("user \(user.id.number) has \(taken) ms of \(most)") }
    }

    func noteLimits() {
        let month = CalendarMonth(containing: time.now)
        for tier in tiers {
            guard let minutes = tier.monthlyMinutes else { continue }
            mostMinutes[month, default: [:]][tier.name] = max(
                minutes, mostMinutes[month]?[tier.name] ?? 0)
        }
    }

    /// Counts the starts that those who wait too long already see go to others.
    func note(startOf id: JobID) {
        tally.starts += 1
        guard let owner = songs[id].map({ users[$0.owner].id }) else { return }
        missed[owner] = nil
        let overdue = Set(scheduler.overdueOwners(at: time.monotonic))
        missed = missed.filter { overdue.contains($0.key) }
        for other in overdue where other != owner {
            missed[other, default: 0] += 1
            tally.mostMissed = max(tally.mostMissed, missed[other] ?? 0)
            if missed[other] ?? 0 > mostMissed {
                complaints.append("user \(other.number) starves")
                missed[other] = nil
            }
        }
    }

    /// How evenly users of one tier were served: 1 is perfectly (R. Jain, D. Chiu, W. Hawe, DEC-TR-301, 1984).
    func jainIndex(ofTier name: String) -> Double {
        let shares = users.filter { $0.tier == name }.map { Double(given[$0.id] ?? 0) }
        let (sum, squares) = (shares.reduce(0, +), shares.map { $0 * $0 }.reduce(0, +))
        return squares > 0 ? sum * sum / (Double(shares.count) * squares) : 0
    }
}

extension Tier {
    /// The tiers that the simulation begins with.
    static let simulated = [
        simulated("free", weight: 1, minutes: 120, perUser: 1),
        simulated("pro", weight: 4, minutes: 300, perUser: 2),
        simulated("studio", weight: 8, minutes: nil, perUser: 3),
    ]

    private static func simulated(_ name: String, weight: Int, minutes: Int?, perUser: Int) -> Tier {
        Tier(
            name: name, weight: weight, runningPerUser: perUser, waitingPerUser: 200, monthlyCredits: nil,
            monthlyMinutes: minutes, limits: AudioLimits(longestSeconds: 1_400, largestBytes: 1 << 40),
            retention: RetentionRule(resultsDays: 20, originalsDays: nil, failuresDays: 10, historyDays: 80))
    }
}
