import Core
import Scheduling

@testable import Ledger

extension SimulatedHouse {
    /// The daemon is killed, in the middle of something now and then, and starts again.
    func crash() async throws {
        tally.crashes += 1
        if chance(2), let id = songs.keys.min(by: { $0.number > $1.number }) {
            ledger.beforeCommit.withLock { $0 = { throw Killed() } }
            _ = try? await ledger.cancel(id, at: time.now)
        }
        try ledger.close()
        ledger = try Ledger(path: path + "/ledger.sqlite", eventsKept: 1_000, isDurable: false)
        time.restart(
            mark: try await ledger.clockMark(), beginning: try await ledger.beginning(of: "b"))
        let lost = mutation == .negligent ? [] : try await ledger.requeueAllRunning(at: time.now)
        attempts = [:]
        scheduler = Self.scheduler(tiers, mutation)
        for job in try await ledger.queuedJobs() where mutation != .forgetful || !lost.contains(job.id) {
            try await renew(job.id)
        }
        missed = [:]
        try await settleAll()
    }

    private struct Killed: Error {}

    /// Operators edit the tiers.
    func changePolicy() async throws {
        let index = Int.random(in: 0..<tiers.count, using: &random)
        tiers[index].weight = Int.random(in: 1...20, using: &random)
        tiers[index].runningPerUser = Int.random(in: 1...3, using: &random)
        tiers[index].runningLimit = Bool.random(using: &random) ? Int.random(in: 1...3, using: &random) : nil
        if tiers[index].monthlyMinutes != nil {
            tiers[index].monthlyMinutes = Int.random(in: 60...300, using: &random)
        }
        tiers[index].retention.resultsDays = Int.random(in: 3...60, using: &random)
        try await adoptTiers()
    }

    /// Nobody has a quota any more.
    func openGates() async throws {
        for index in tiers.indices { tiers[index].monthlyMinutes = nil }
        try await adoptTiers()
    }

    private func adoptTiers() async throws {
        noteLimits()
        scheduler.adopt(tiers, at: time.monotonic)
        missed = [:]
        for id in try await ledger.replaceTiers(tiers, standard: "free", at: time.now) { try await renew(id) }
    }

    /// Somebody does something with a job.
    func handle() async throws {
        guard let id = songs.keys.sorted().suffix(40).randomElement(using: &random) else { return }
        do {
            try await handle(id)
        } catch LedgerError.illegalMove {
            // Too late, or too early.
        } catch LedgerError.unknownJob {
            // Forgotten.
        }
    }

    private func handle(_ id: JobID) async throws {
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            let freed = try await ledger.cancel(id, at: time.now)
            if attempts.removeValue(forKey: id) != nil { scheduler.finished(id, at: time.monotonic) }
            for other in freed + [id] { try await settle(other) }
        case 1:
            try await ledger.hold(id, Wait(.held), at: time.now)
            try await settleHeld(id)
        case 2:
            try await ledger.release(id, at: time.now)
            try await settle(id)
        case 3:
            let freed = try await ledger.retry(id, at: time.now)
            songs[id]?.isOver = false
            for other in freed + [id] { try await settle(other) }
        case 4:
            let urgency = Urgency.allCases.randomElement(using: &random) ?? .usual
            try await ledger.prioritise(id, urgency, at: time.now)
            try await settle(id)
            missed = [:]
        default: try await adjust()
        }
    }

    private func settleHeld(_ id: JobID) async throws {
        if try await ledger.job(id).state == .queued { try await renew(id) }
    }

    private func adjust() async throws {
        guard let user = users.randomElement(using: &random) else { return }
        let minutes = Int64.random(in: 0...20, using: &random)
        let gift = Adjustment(credits: 0, audioMilliseconds: minutes * 60_000, reason: "a gift", actor: 0)
        let now = time.now
        for id in try await ledger.adjust(user.id, gift, at: now) { try await settle(id) }
        gifts[user.id, default: [:]][CalendarMonth(containing: now), default: 0] += minutes * 60_000
    }

    /// A user changes a sheet.
    func meddle() {
        let present = songs.filter { $0.value.delivered != nil && !$0.value.isRemoved }.keys.sorted()
        if let id = present.randomElement(using: &random) { songs[id]?.isTouched = true }
    }
}
