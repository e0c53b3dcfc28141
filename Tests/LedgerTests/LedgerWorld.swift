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
    private(set) var moves = 0, refusals = 0, crashes = 0

    init(seed: UInt64, credits: Int) async throws {
        self.credits = credits
        minutes = 30
        random = SeededRandom(seed: seed)
        var tier = Tier.plain(credits: credits, minutes: minutes)
        tier.duplicates = .link
        house = try await TestHouse(tier)
        users = [house.owner]
        users.append(try await house.ledger.user(home: FileName("bo"), uid: 1_001, at: now))
    }

    /// Kills the ledger in the middle of one thing, if that thing writes anything, and lets it happen then.
    func crashingStep() async throws {
        let before = (
            random, states, inboxes, gifts, now, complaints, moves, refusals, try await fingerprint()
        )
        guard try await house.crash(during: { try await step(crashing: false) }) else { return }
        crashes += 1
        (random, states, inboxes, gifts, now, complaints, moves, refusals) = (
            before.0, before.1, before.2, before.3, before.4, before.5, before.6, before.7
        )
        if try await fingerprint() != before.8 { complaints.append("a crash has changed something") }
        try await step(crashing: false)
    }

    /// All that is in the books.
    private func fingerprint() async throws -> [String] {
        try await house.ledger.usageEntries(limit: 100_000).map { "\($0)" }
            + house.ledger.jobs(limit: 10_000).map { "\($0)" }
    }

    /// Lets one thing happen, now and then after a crash or a new month.
    func step(crashing: Bool = true) async throws {
        now = now + .seconds(Int.random(in: 0...200_000, using: &random))
        if crashing, Int.random(in: 0..<12, using: &random) == 0 { try await crash() }
        if Int.random(in: 0..<25, using: &random) == 0 { try await adjust() }
        if Int.random(in: 0..<12, using: &random) == 0 { try await house.ledger.renewCredits(at: now) }
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
        for job in try await house.ledger.requeueAllRunning(at: now) { states[job] = .queued }
    }

    private func admit() async throws {
        let known = Int.random(in: 0..<3, using: &random) == 0 ? inboxes.min { $0.key < $1.key } : nil
        let submission = try known?.value ?? house.submission(of: users.randomElement(using: &random))
        let answer = try await house.ledger.admit(
            submission, staging: .copy(UInt64.random(in: 1...60, using: &random)),
            expected: Int64.random(in: 0...600_000, using: &random), at: now)
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
        try await house.ledger.adjust(
            user.id,
            Adjustment(
                credits: gift.credits, audioMilliseconds: gift.audio, reason: "a present", actor: 0), at: now)
        let month = CalendarMonth(containing: now)
        gifts[month, default: [:]][user.id, default: (0, 0)].credits += gift.credits
        gifts[month, default: [:]][user.id, default: (0, 0)].audio += gift.audio
    }

    private func take(_ id: JobID) async throws {
        try await house.ledger.take(id, at: now)
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
        let ledger = house.ledger
        switch verb {
        case .take: try await ledger.take(id, at: now)
        case .claim: return try await claim(id)
        case .requeue: return try await requeue(id)
        case .finish:
            let most = max(1, try await ledger.job(id).reservedMilliseconds)
            let length = Int64.random(in: 1...most, using: &random)
            try await ledger.finish(
                id, JobResult(durationMilliseconds: length, hits: 1, bars: 1, files: []), at: now)
            return .finished
        case .prepareDelivery:
            try await ledger.prepareDelivery(id, folder: .folder, artifacts: [.sheet("a", 1)], at: now)
        case .deliver:
            try await ledger.deliver(id, folder: FileName("a"), artifacts: [], original: .outbox, at: now)
            return .delivered
        case .fail:
            try await ledger.fail(id, because: .crash, at: now)
            return .failed
        case .cancel:
            try await ledger.cancel(id, at: now)
            return .cancelled
        case .file: try await ledger.file(id, original: .failed, at: now)
        case .hold:
            try await ledger.hold(id, Wait(Bool.random(using: &random) ? .held : .ownerQuota), at: now)
        case .release: try await ledger.release(id, at: now)
        case .retire: try await ledger.retire(id, at: now)
        case .retry:
            try await ledger.retry(id, at: now)
            return .queued
        case .prioritise:
            try await ledger.prioritise(id, Urgency.allCases.randomElement(using: &random) ?? .usual, at: now)
        case .unlink:
            try await ledger.unlink(id, at: now)
            return .queued
        }
        return nil
    }

    private func claim(_ id: JobID) async throws -> JobState {
        switch try await house.ledger.claim(id, boot: "b", at: now) {
        case .running: .running
        case .overQuota: .queued
        }
    }

    private func requeue(_ id: JobID) async throws -> JobState {
        let causes: [Requeue] = [
            .interrupted, .wait(Wait(.diskFull)), .retry(.crash, until: now),
            .tooLong(expected: 700_000),
        ]
        try await house.ledger.requeue(id, causes.randomElement(using: &random) ?? .interrupted, at: now)
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
            let needed = min(max(1_000, job.expectedMilliseconds), 1_200_000)
            if account.creditsLeft ?? 1 > 0, account.audioMillisecondsLeft ?? needed >= needed {
                complaints.append("job \(job.id) waits with \(account)")
            }
        }
    }

    private static let months = (0..<48).map { CalendarMonth(year: 2026 + $0 / 12, month: $0 % 12 + 1) }
}
