import Core
import Testing

@testable import Ledger

@Suite("Reading the ledger")
struct ReadingTests {
    @Test("jobs come newest first, in pages, by owner and state")
    func pages() async throws {
        let house = try await TestHouse()
        let other = try await house.ledger.user(home: FileName("bo"), uid: 1_001, at: .noon)
        var ids: [JobID] = []
        for number in 0..<6 {
            ids.append(try await house.admit(house.submission(of: number.isMultiple(of: 3) ? other : nil)).id)
        }
        try await house.ledger.cancel(ids[4], at: .noon)
        let ledger = house.ledger
        #expect(try await ledger.jobs(limit: 99).map(\.id) == ids.reversed())
        #expect(try await ledger.jobs(limit: 2).map(\.id) == [ids[5], ids[4]])
        #expect(try await ledger.jobs(JobFilter(before: ids[4]), limit: 2).map(\.id) == [ids[3], ids[2]])
        #expect(try await ledger.jobs(JobFilter(owner: other.id), limit: 99).map(\.id) == [ids[3], ids[0]])
        #expect(try await ledger.jobs(JobFilter(state: .cancelled), limit: 99).map(\.id) == [ids[4]])
        let mine = JobFilter(owner: house.owner.id, state: .queued, before: ids[5])
        #expect(try await ledger.jobs(mine, limit: 99).map(\.id) == [ids[2], ids[1]])
    }

    @Test("the queue is read in order, with all that a scheduler needs")
    func readsQueue() async throws {
        let house = try await TestHouse(credits: 1)
        let paid = try await house.admit(house.submission(size: 5))
        let unpaid = try await house.admit(house.submission(size: 6))
        _ = try await house.job(in: .cancelled)
        #expect(
            try await house.ledger.queuedJobs() == [
                QueueEntry(id: paid.id, owner: house.owner.id, tier: "free", size: 5, wait: nil),
                QueueEntry(
                    id: unpaid.id, owner: house.owner.id, tier: "free", size: 6,
                    wait: Wait(.ownerQuota, until: .december)),
            ])
    }

    @Test("staged copies are needed as long as their jobs are under way or may be tried again")
    func listsStaging() async throws {
        let house = try await TestHouse()
        for state in JobState.allCases { _ = try await house.job(in: state) }
        _ = try await house.ledger.refuse(house.submission(), because: .tooLarge, at: .noon)
        #expect(try await house.ledger.stagingKeys() == ["copy-1", "copy-2", "copy-3", "copy-5", "copy-6"])
    }

    @Test("totals add up what happened")
    func addsUp() async throws {
        let house = try await TestHouse()
        for state in JobState.allCases + [.delivered] { _ = try await house.job(in: state) }
        _ = try await house.ledger.refuse(house.submission(), because: .tooLarge, at: .noon)
        let totals = try await house.ledger.totals()
        let jobs: [JobState: Int] = [
            .queued: 1, .running: 1, .finished: 1, .delivered: 2, .failed: 2, .cancelled: 1,
        ]
        #expect(totals.jobs == jobs && totals.users == 1 && totals.credits == 5)
        #expect(totals.failures == [.workerCrashed: 1, .fileTooLarge: 1])
        #expect(totals.transcribedMilliseconds == 3 * 61_234 && totals.hits == 3 * 480)
        #expect(try await house.ledger.counts(of: house.owner.id) == jobs)
        #expect(try await house.ledger.counts(of: UserID(99)).isEmpty)
    }

    @Test("events come after a number, of one user or all, and the oldest are let go")
    func pagesEvents() async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledger, eventsKept: 5)
        try await ledger.replaceTiers([.plain()], standard: "free", at: .morning)
        var users: [User] = []
        for name in ["ada", "bo"] {
            users.append(try await ledger.user(home: FileName(name), uid: 1, at: .noon))
        }
        for number in UInt64(0)..<8 {
            let submission = Submission(
                owner: users[Int(number % 2)].id, name: try FileName("a"), stamp: .file(number), title: "")
            _ = try await ledger.admit(submission, staging: .copy(number), at: .noon)
        }
        #expect(try await ledger.eventRange() == 4...8)
        #expect(try await ledger.events(after: 0, limit: 99).map(\.sequence) == [4, 5, 6, 7, 8])
        #expect(try await ledger.events(after: 5, limit: 2).map(\.sequence) == [6, 7])
        #expect(try await ledger.events(after: 4, of: users[0].id, limit: 99).map(\.sequence) == [5, 7])
        #expect(try await ledger.events(after: 8, limit: 99).isEmpty)
    }

    @Test("a row that makes no sense is called damage, and ends nothing")
    func survivesNonsense() async throws {
        let house = try await TestHouse()
        let id = try await house.admit().id
        try await house.ledger.change(at: .noon) { try $0.run("UPDATE jobs SET name = x'2F'") }
        await #expect {
            try await house.ledger.job(id)
        } throws: { error in
            if case .corrupt = error as? LedgerError { true } else { false }
        }
    }
}
