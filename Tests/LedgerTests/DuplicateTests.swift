import Core
import Testing

@testable import Ledger

@Suite("The same recording again")
struct DuplicateTests {
    private func house(_ rule: DuplicateRule = .link) async throws -> TestHouse {
        var tier = Tier.plain(credits: 5, results: 30)
        tier.duplicates = rule
        return try await TestHouse(tier)
    }

    private func admit(_ house: TestHouse, copy: UInt64 = 1, of user: User? = nil) async throws -> JobRecord {
        try await house.ledger.admit(house.submission(of: user), staging: .copy(copy), at: .morning).job
    }

    private func delivered(_ house: TestHouse) async throws -> JobRecord {
        let job = try await admit(house)
        _ = try await house.ledger.claim(job.id, boot: "b", at: .morning)
        try await house.ledger.finish(job.id, .short, at: .morning)
        try await house.ledger.prepareDelivery(
            job.id, folder: .folder, artifacts: [.sheet("song.pdf", 1)], at: .morning)
        try await house.ledger.deliver(
            job.id, folder: FileName("song"), artifacts: [.sheet("song.pdf", 1)], original: .outbox, at: .noon
        )
        return job
    }

    @Test("is finished at once, with the earlier sheets, at no cost")
    func links() async throws {
        let house = try await house()
        let first = try await delivered(house)
        let again = try await admit(house)
        #expect(again.state == .finished && again.link == first.id && again.credit == .none)
        #expect(again.phase.result?.hits == 480 && again.phase.result?.files == [])
        try await house.ledger.deliver(
            again.id, folder: FileName("song"), artifacts: [], original: .outbox, at: .noon)
        #expect(try await house.ledger.account(of: house.owner.id, in: .november).used.credits == 1)
        #expect(try await house.ledger.retirableJobs().isEmpty)
    }

    @Test("is a job of its own where the tier says so, for another user, and where the sheets are gone")
    func runs() async throws {
        let anew = try await house(.run)
        _ = try await delivered(anew)
        #expect(try await admit(anew).state == .queued)
        let house = try await house()
        _ = try await delivered(house)
        let bo = try await house.ledger.user(home: FileName("bo"), uid: 1_001, at: .morning)
        #expect(try await admit(house, of: bo).state == .queued)
        #expect(try await admit(house, copy: 2).state == .queued)
        try await house.ledger.recordDeletion(of: 2, .deleted, at: .noon)
        #expect(try await admit(house).state == .queued)
    }

    @Test("becomes a job of its own, and costs, when the sheets turn out to be gone")
    func unlinks() async throws {
        let house = try await house()
        _ = try await delivered(house)
        let again = try await admit(house)
        #expect(try await house.ledger.unlink(again.id, at: .noon) == [again.id])
        let job = try await house.ledger.job(again.id)
        #expect(job.phase == .queued(nil) && job.credit == .charged(.november) && job.link == nil)
        #expect(job.reservedMilliseconds == JobResult.short.durationMilliseconds)
    }

    @Test("that has killed two workers is not tried a third time")
    func isPoisonous() async throws {
        let house = try await house()
        let job = try await admit(house)
        for _ in 1...2 {
            _ = try await house.ledger.claim(job.id, boot: "b", at: .noon)
            try await house.ledger.requeue(job.id, .retry(.crash, until: .noon), at: .noon)
        }
        #expect(try await house.ledger.job(job.id).isPoisonous)
        try await house.ledger.fail(job.id, because: .tooLarge, at: .noon)
        let again = try await admit(house)
        #expect(again.state == .failed && again.problem?.type == .workerCrashed && again.credit == .none)
        try await house.ledger.retry(job.id, at: .noon)
        #expect(try await admit(house).state == .queued)
    }
}
