import Core
import Testing

@testable import Ledger

@Suite("What retention finds in the ledger")
struct ExpiryTests {
    private func house(_ rule: RetentionRule) async throws -> TestHouse {
        var tier = Tier.plain()
        tier.retention = rule
        return try await TestHouse(tier)
    }

    private func failed(_ house: TestHouse) async throws -> JobID {
        let id = try await house.job(in: .failed)
        let files = [
            try Artifact.recording("song.wav", 1),
            Artifact(.note, name: try FileName("song.why.txt"), stamp: .file(2)),
        ]
        try await house.ledger.file(id, original: .failed, artifacts: files, at: .noon)
        return id
    }

    @Test("recordings and notes of failed jobs go by the rule for failures")
    func findsFailures() async throws {
        let house = try await house(RetentionRule(resultsDays: nil, originalsDays: nil, failuresDays: 3))
        let id = try await failed(house)
        let found = try await house.ledger.retainedArtifacts()
        #expect(found.map(\.artifact.kind) == [.original, .note])
        #expect(found.allSatisfy { $0.place == .failed && $0.since == .morning && $0.job == id })
        try await house.ledger.recordDeletion(of: found[1].id, .deleted, at: .noon)
        #expect(try await house.ledger.retainedArtifacts().count == 1)
        let removal = try #require(try await house.ledger.removals(limit: 1).first)
        #expect(removal.subject == .note && removal.name?.display == "song.why.txt" && removal.job == id)
    }

    @Test("failures that are kept for ever are none of its business")
    func keepsFailures() async throws {
        let house = try await house(RetentionRule(resultsDays: 1, originalsDays: 1))
        _ = try await failed(house)
        #expect(try await house.ledger.retainedArtifacts().isEmpty)
    }

    @Test("copies of failed recordings are kept for their days, those of delivered ones not at all")
    func findsCopies() async throws {
        let house = try await house(RetentionRule(resultsDays: nil, originalsDays: nil))
        _ = try await house.job(in: .delivered)
        _ = try await house.job(in: .running)
        let id = try await failed(house)
        let copies = try await house.ledger.retainedCopies()
        #expect(copies.map(\.job) == [id] && copies.first?.rule.stagingDays == 7)
        try await house.ledger.giveUpCopy(of: id, at: .noon)
        try await house.ledger.giveUpCopy(of: id, at: .noon)
        #expect(try await house.ledger.retainedCopies().isEmpty)
        #expect(try await house.ledger.removals(limit: 9).map(\.subject) == [.staging])
        #expect(try await house.ledger.stagingKeys() == ["copy-2"])
    }

    @Test("a job is forgotten only when nothing of it is left to look after, and the accounts stay")
    func forgets() async throws {
        let house = try await house(
            RetentionRule(resultsDays: 1, originalsDays: nil, failuresDays: 2, historyDays: 3))
        let done = try await house.job(in: .delivered)
        let bad = try await failed(house)
        #expect(try await house.ledger.retainedHistories().isEmpty)
        for artifact in try await house.ledger.retainedArtifacts() {
            try await house.ledger.recordDeletion(of: artifact.id, .deleted, at: .noon)
        }
        #expect(try await house.ledger.retainedHistories().isEmpty)
        try await house.ledger.retire(done, at: .noon)
        try await house.ledger.giveUpCopy(of: bad, at: .noon)
        #expect(try await house.ledger.retainedHistories().map(\.job) == [done, bad])
        let used = try await house.ledger.account(of: house.owner.id, in: .november).used
        for job in [done, bad] { try await house.ledger.forget(job, at: .noon) }
        #expect(try await house.ledger.jobs(limit: 9).isEmpty)
        #expect(try await house.ledger.account(of: house.owner.id, in: .november).used == used)
        #expect(used.credits == 1)
        let removals = try await house.ledger.removals(limit: 99)
        #expect(removals.allSatisfy { $0.name == nil } && removals.count { $0.subject == .history } == 2)
    }

    @Test("what is asked for by a date is what the rules say is due then, and not a millisecond before")
    func findsDue() async throws {
        let house = try await house(
            RetentionRule(resultsDays: 1, originalsDays: nil, failuresDays: 2, stagingDays: 3, historyDays: 4)
        )
        let ledger = house.ledger
        _ = try await house.job(in: .delivered)
        _ = try await failed(house)
        func due(_ date: Timestamp) async throws -> [Int] {
            [
                try await ledger.retainedArtifacts(dueBy: date).count,
                try await ledger.retainedCopies(dueBy: date).count,
                try await ledger.retainedHistories(dueBy: date).count,
            ]
        }
        let day = Duration.seconds(86_400)
        let early = Duration.milliseconds(-1)
        #expect(try await due(.noon + day + early) == [0, 0, 0])
        #expect(try await due(.noon + day) == [1, 0, 0])
        #expect(try await due(.morning + day * 2 + early) == [1, 0, 0])
        #expect(try await due(.morning + day * 2) == [3, 0, 0])
        #expect(try await due(.morning + day * 3) == [3, 1, 0])
        for artifact in try await ledger.retainedArtifacts() {
            try await ledger.recordDeletion(of: artifact.id, .deleted, at: .noon)
        }
        for job in try await ledger.retirableJobs() { try await ledger.retire(job.id, at: .noon) }
        for copy in try await ledger.retainedCopies() { try await ledger.giveUpCopy(of: copy.job, at: .noon) }
        #expect(try await due(.morning + day * 4 + early) == [0, 0, 0])
        #expect(try await due(.noon + day * 4) == [0, 0, 2])
    }

    @Test("the list of removals is told in pages, of some users or of all")
    func listsRemovals() async throws {
        let house = try await house(RetentionRule(resultsDays: nil, originalsDays: nil))
        for _ in 1...3 { try await house.ledger.giveUpCopy(of: failed(house), at: .noon) }
        let other = try await house.ledger.user(home: FileName("bo"), uid: 1_001, at: .morning)
        let ledger = house.ledger
        #expect(try await ledger.removals(limit: 2).map(\.id) == [3, 2])
        #expect(try await ledger.removals(before: 3, limit: 9).map(\.id) == [2, 1])
        #expect(try await ledger.removals(of: [other.id, house.owner.id], limit: 2).map(\.id) == [3, 2])
        #expect(try await ledger.removals(of: [house.owner.id], before: 2, limit: 9).map(\.id) == [1])
        #expect(try await ledger.removals(of: [other.id], limit: 9).isEmpty)
        #expect(try await ledger.removals(of: [], limit: 9).isEmpty)
    }

    @Test("only a job that is over can be forgotten", arguments: [JobState.queued, .running, .finished])
    func refuses(state: JobState) async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: state)
        await #expect(throws: LedgerError.illegalMove(id, from: state, .retire)) {
            try await house.ledger.forget(id, at: .noon)
        }
    }

    @Test("the time that was believed is remembered, and what jobs have taught")
    func remembers() async throws {
        let house = try await TestHouse()
        #expect(try await house.ledger.clockMark() == nil)
        for time in [Timestamp.morning, .noon] {
            try await house.ledger.setClockMark(time, boot: "b2", uptime: .seconds(3_600))
        }
        #expect(try await house.ledger.beginning(of: "b2") == .noon + .seconds(-3_600))
        #expect(try await house.ledger.beginning(of: "b1") == nil)
        #expect(try await house.ledger.clockMark() == .noon)
        _ = try await house.job(in: .delivered)
        let work = try await house.ledger.finishedWork(limit: 5)
        #expect(work.map(\.audioMilliseconds) == [61_234] && work.first?.size == 100)
    }
}
