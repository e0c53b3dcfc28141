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
    private(set) var complaints: [String] = []
    private(set) var moves = 0, refusals = 0, crashes = 0

    init(seed: UInt64, credits: Int) async throws {
        self.credits = credits
        random = SeededRandom(seed: seed)
        house = try await TestHouse(credits: credits)
        users = [house.owner]
        users.append(try await house.ledger.user(home: FileName("bo"), uid: 1_001, at: now))
    }

    /// Lets one thing happen, now and then after a crash or a new month.
    func step() async throws {
        now = now + .seconds(Int.random(in: 0...200_000, using: &random))
        if Int.random(in: 0..<12, using: &random) == 0 { try await crash() }
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
        let answer = try await house.ledger.admit(submission, staging: .copy(1), at: now)
        if let known, answer.job.id != known.key { complaints.append("job \(known.key) admitted again") }
        guard case .admitted(let job) = answer else { return }
        states[job.id] = .queued
        inboxes[job.id] = submission
        if Bool.random(using: &random) { try await take(job.id) }
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
            try await ledger.finish(id, .short, at: now)
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
        let causes: [Requeue] = [.interrupted, .wait(Wait(.diskFull)), .retry(.crash, until: now)]
        try await house.ledger.requeue(id, causes.randomElement(using: &random) ?? .interrupted, at: now)
        return .queued
    }
}

extension LedgerWorld {
    private static func isPaidRightly(_ job: JobRecord) -> Bool {
        switch (job.state, job.credit) {
        case (.queued, .none), (.queued, .charged), (.running, .charged), (.finished, .charged),
            (.delivered, .charged), (.failed, .none), (.failed, .refunded), (.cancelled, .none),
            (.cancelled, .refunded):
            true
        default: false
        }
    }

    /// What a month has used is what its jobs have cost, and never more than there was.
    private func checkSums(of jobs: [JobRecord]) async throws {
        for user in users {
            for month in Self.months {
                let charged = jobs.count { $0.owner.id == user.id && $0.credit == .charged(month) }
                let used = try await house.ledger.usage(of: user.id, in: month)
                if used != charged || used > credits {
                    complaints.append("\(month): used \(used), charged \(charged)")
                }
            }
        }
        let total = try await house.ledger.totals().credits
        let charged = jobs.count { if case .charged = $0.credit { true } else { false } }
        if total != charged { complaints.append("total \(total), charged \(charged)") }
    }

    /// Nobody waits for a credit while the month has one left.
    private func checkWaiting(_ jobs: [JobRecord]) async throws {
        try await house.ledger.renewCredits(at: now)
        let waiting = try await house.ledger.queuedJobs().filter { $0.wait?.reason == .ownerQuota }
        for owner in Set(waiting.map(\.owner)) {
            let used = try await house.ledger.usage(of: owner, in: CalendarMonth(containing: now))
            if used < credits {
                complaints.append("user \(owner.number) waits with \(credits - used) credits")
            }
        }
    }

    private static let months = (0..<48).map { CalendarMonth(year: 2026 + $0 / 12, month: $0 % 12 + 1) }
}
