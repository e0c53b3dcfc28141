import Core
import Support

@testable import Ledger

/// A house whose ledger is asked at random, allowed or not, and killed between any two questions; beside it
/// the plain account of what ought to be so.
final class LedgerWorld {
    private let house: TestHouse
    private var users: [User]
    private var random: SeededRandom
    private var now = Timestamp.morning
    private var states: [JobID: JobState] = [:]
    private var inboxes: [JobID: Submission] = [:]
    private let credits: Int
    private let minutes: Int
    private var gifts: [CalendarMonth: [UserID: (credits: Int, audio: Int64)]] = [:]
    private(set) var complaints: [String] = []
    private(set) var moves = 0, refusals = 0, crashes = 0, changes = 0
    private let crashesAlways: Bool

    init(seed: UInt64, credits: Int, crashesAlways: Bool = false) async throws {
        self.credits = credits
        self.crashesAlways = crashesAlways
        minutes = 30
        random = SeededRandom(seed: seed)
        var tier = Tier.plain(credits: credits, minutes: minutes)
        tier.duplicates = .link
        tier.overQuota = seed.isMultiple(of: 3) ? .reject : .hold
        house = try await TestHouse(tier)
        users = [house.owner]
        users.append(try await house.ledger.user(home: FileName("bo"), uid: 1_001, at: now))
    }

    /// Has the ledger change something. Where every change is to be tried by a crash, the ledger is killed in the middle
    /// of it first, which must leave everything as it was.
    private func change<Answer: Sendable>(_ body: (Ledger) async throws -> Answer) async throws -> Answer {
        guard crashesAlways else { return try await body(house.ledger) }
        let before = try await fingerprint()
        if try await house.crash(during: { _ = try await body(house.ledger) }) {
            crashes += 1
            if try await fingerprint() != before { complaints.append("a crash has changed something") }
        }
        changes += 1
        return try await body(house.ledger)
    }

    /// All that is in the books.
    private func fingerprint() async throws -> [String] {
        try await house.ledger.usageEntries(limit: 100_000).map { "\($0)" }
            + house.ledger.jobs(limit: 10_000).map { "\($0)" }
    }

    /// Lets one thing happen, now and then after a crash or a new month.
    func step() async throws {
        now = now + .seconds(Int.random(in: 0...200_000, using: &random))
        if Int.random(in: 0..<12, using: &random) == 0 { try await crash() }
        if Int.random(in: 0..<25, using: &random) == 0 { try await adjust() }
        if Int.random(in: 0..<12, using: &random) == 0 {
            try await change { _ = try await $0.renewCredits(at: now) }
        }
        if states.isEmpty || Int.random(in: 0..<5, using: &random) == 0 {
            try await admit()
        } else {
            try await move()
        }
    }

    /// Compares the ledger with the account.
    func check() async throws {
        let jobs = try await house.ledger.jobs(limit: 10_000)
        if Dictionary(uniqueKeysWithValues: jobs.map { ($0.id, $0.state) }) != states {
            complaints.append("states")
        }
        complaints += jobs.filter { !Self.isPaidRightly($0) }.map {
            "job \($0.id): \($0.state), \($0.credit)"
        }
        try await checkSums(of: jobs)
        try await checkWaiting(jobs)
    }

    private func crash() async throws {
        try house.crash()
        crashes += 1
        for job in try await change({ try await $0.requeueAllRunning(at: now) }) { states[job] = .queued }
    }

    private func admit() async throws {
        let known = Int.random(in: 0..<3, using: &random) == 0 ? inboxes.min { $0.key < $1.key } : nil
        let submission = try known?.value ?? house.submission(of: users.randomElement(using: &random))
        let copy = StagedCopy.copy(UInt64.random(in: 1...60, using: &random))
        let expected = Int64.random(in: 0...600_000, using: &random)
        let answer = try await change {
            try await $0.admit(submission, staging: copy, expected: expected, at: now)
        }
        if let known, answer.job.id != known.key { complaints.append("job \(known.key) admitted again") }
        guard case .admitted(let job) = answer else { return }
        states[job.id] = job.state
        inboxes[job.id] = submission
        if !job.state.isFinal, Bool.random(using: &random) { try await take(job.id) }
    }

    private func adjust() async throws {
        guard let user = users.randomElement(using: &random) else { return }
        let gift = (
            credits: Int.random(in: 0...2, using: &random),
            audio: Int64.random(in: 0...300_000, using: &random)
        )
        let present = Adjustment(
            credits: gift.credits, audioMilliseconds: gift.audio, reason: "a present", actor: 0)
        try await change { _ = try await $0.adjust(user.id, present, at: now) }
        let month = CalendarMonth(containing: now)
        gifts[month, default: [:]][user.id, default: (0, 0)].credits += gift.credits
        gifts[month, default: [:]][user.id, default: (0, 0)].audio += gift.audio
    }

    private func take(_ id: JobID) async throws {
        try await change { try await $0.take(id, at: now) }
        inboxes[id] = nil
    }

    private func move() async throws {
        guard let id = states.keys.sorted().suffix(12).randomElement(using: &random) else { return }
        let verb = LedgerVerb.allCases.randomElement(using: &random) ?? .claim
        let before = states[id]
        do {
            states[id] = try await carryOut(verb, on: id) ?? before
            moves += 1
            if verb == .take || verb == .deliver || verb == .file { inboxes[id] = nil }
        } catch LedgerError.illegalMove {
            refusals += 1
        }
    }

    /// Answers with the state that the job ought to be in; nil for the same as before.
    private func carryOut(_ verb: LedgerVerb, on id: JobID) async throws -> JobState? {
        let (now, wait) = (now, Wait(Bool.random(using: &random) ? .held : .ownerQuota))
        let urgency = Urgency.allCases.randomElement(using: &random) ?? .usual
        switch verb {
        case .claim: return try await claim(id)
        case .requeue: return try await requeue(id)
        case .finish: return try await finish(id)
        case .take: try await change { try await $0.take(id, at: now) }
        case .prepareDelivery:
            try await change {
                try await $0.prepareDelivery(id, folder: .folder, artifacts: [.sheet("a", 1)], at: now)
            }
        case .deliver:
            try await change {
                try await $0.deliver(id, folder: FileName("a"), artifacts: [], original: .outbox, at: now)
            }
            return .delivered
        case .fail:
            try await change { _ = try await $0.fail(id, because: .crash, at: now) }
            return .failed
        case .cancel:
            try await change { _ = try await $0.cancel(id, at: now) }
            return .cancelled
        case .file: try await change { try await $0.file(id, original: .failed, at: now) }
        case .hold: try await change { try await $0.hold(id, wait, at: now) }
        case .release: try await change { try await $0.release(id, at: now) }
        case .retire: try await change { try await $0.retire(id, at: now) }
        case .retry:
            try await change { _ = try await $0.retry(id, at: now) }
            return .queued
        case .prioritise: try await change { try await $0.prioritise(id, urgency, at: now) }
        case .unlink:
            try await change { _ = try await $0.unlink(id, at: now) }
            return .queued
        }
        return nil
    }

    private func claim(_ id: JobID) async throws -> JobState {
        switch try await change({ try await $0.claim(id, boot: "b", at: now) }) {
        case .running: .running
        case .overQuota: .queued
        }
    }

    private func finish(_ id: JobID) async throws -> JobState {
        let most = max(1, try await house.ledger.job(id).reservedMilliseconds)
        let length = Int64.random(in: 1...most, using: &random)
        let result = JobResult(durationMilliseconds: length, hits: 1, bars: 1, files: [])
        try await change { _ = try await $0.finish(id, result, at: now) }
        return .finished
    }

    private func requeue(_ id: JobID) async throws -> JobState {
        let causes: [Requeue] = [
            .interrupted, .wait(Wait(.diskFull)), .retry(.crash, until: now),
            .tooLong(expected: 700_000),
        ]
        let cause = causes.randomElement(using: &random) ?? .interrupted
        try await change { _ = try await $0.requeue(id, cause, at: now) }
        return .queued
    }
}

extension LedgerWorld {
    private static func isPaidRightly(_ job: JobRecord) -> Bool {
        switch (job.state, job.credit) {
        case (.queued, .none), (.queued, .charged), (.running, .charged), (.failed, .none),
            (.failed, .refunded), (.cancelled, .none), (.cancelled, .refunded):
            true
        case (.finished, .charged), (.delivered, .charged):
            job.link == nil && job.reservedMilliseconds == job.phase.result?.durationMilliseconds
        case (.finished, .none), (.delivered, .none): job.link != nil
        default: false
        }
    }

    /// What a month has used is what its jobs have cost, to the millisecond, and never more than there was.
    private func checkSums(of jobs: [JobRecord]) async throws {
        for user in users {
            for month in Self.months {
                let charged = jobs.filter { $0.owner.id == user.id && $0.credit == .charged(month) }
                let account = try await house.ledger.account(of: user.id, in: month)
                let held = account.used.credits + account.reserved.credits
                let audio = account.used.audioMilliseconds + account.reserved.audioMilliseconds
                let gift = gifts[month]?[user.id] ?? (0, 0)
                if held != charged.count || audio != charged.reduce(0, { $0 + $1.reservedMilliseconds }) {
                    complaints.append("\(month): \(account) is not what \(charged.map(\.id)) have cost")
                }
                if held > credits + gift.credits || audio > Int64(minutes) * 60_000 + gift.audio {
                    complaints.append("\(month): \(held) credits, \(audio) ms are too much")
                }
                if account.given.credits != gift.credits { complaints.append("\(month): gifts") }
            }
        }
        try await checkTotals(of: jobs)
    }

    private func checkTotals(of jobs: [JobRecord]) async throws {
        let total = try await house.ledger.totals().credits
        let charged = jobs.count { if case .charged = $0.credit { true } else { false } }
        if total != charged { complaints.append("total \(total), charged \(charged)") }
        let lines = try await house.ledger.usage(from: Self.months[0], through: Self.months[47])
        let delivered = jobs.count { $0.state == .delivered && $0.link == nil }
        if lines.reduce(0, { $0 + $1.jobs }) != delivered { complaints.append("usage lines") }
    }

    /// Nobody waits for a month that has room.
    private func checkWaiting(_ jobs: [JobRecord]) async throws {
        try await house.ledger.renewCredits(at: now)
        let waiting = try await house.ledger.queuedJobs().filter { $0.wait?.reason == .ownerQuota }
        for job in waiting {
            let account = try await house.ledger.account(
                of: job.owner, in: CalendarMonth(containing: now))
            let least = try await house.ledger.job(job.id).leastMilliseconds
            let needed = min(max(1_000, least, job.expectedMilliseconds / 4), 1_200_000)
            if account.creditsLeft ?? 1 > 0, account.audioMillisecondsLeft ?? needed >= needed {
                complaints.append("job \(job.id) waits with \(account)")
            }
        }
    }

    private static let months = (0..<48).map { CalendarMonth(year: 2026 + $0 / 12, month: $0 % 12 + 1) }
}
