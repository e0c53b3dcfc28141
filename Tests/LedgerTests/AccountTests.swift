import Core
import Testing

@testable import Ledger

@Suite("Accounts")
struct AccountTests {
    private func amount(_ credits: Int, _ audio: Int64) -> Account.Amount {
        Account.Amount(credits: credits, audioMilliseconds: audio)
    }

    private func house(credits: Int? = nil, minutes: Int? = nil) async throws -> TestHouse {
        try await TestHouse(.plain(credits: credits, minutes: minutes))
    }

    private func admit(_ house: TestHouse, minutes: Int64, copy: UInt64 = 1) async throws -> JobRecord {
        try await house.ledger.admit(
            house.submission(), staging: .copy(copy), expected: minutes * 60_000, at: .morning
        ).job
    }

    private func account(_ house: TestHouse) async throws -> Account {
        try await house.ledger.account(of: house.owner.id, in: .november)
    }

    private func result(minutes: Int64) -> JobResult {
        JobResult(durationMilliseconds: minutes * 60_000, hits: 1, bars: 1, files: [])
    }

    @Test("expected minutes are reserved at admission, and true ones are used at delivery")
    func settles() async throws {
        let house = try await house(credits: 10, minutes: 30)
        let job = try await admit(house, minutes: 4)
        #expect(try await account(house).reserved == amount(1, 240_000))
        #expect(try await account(house).audioMillisecondsLeft == 26 * 60_000)
        _ = try await house.ledger.claim(job.id, boot: "b", at: .noon)
        #expect(try await account(house).reserved == amount(1, 1_200_000))
        try await house.ledger.finish(job.id, result(minutes: 5), at: .noon)
        #expect(try await account(house).reserved == amount(1, 300_000))
        try await house.ledger.deliver(
            job.id, folder: FileName("s"), artifacts: [], original: .gone, at: .noon)
        let account = try await account(house)
        #expect(account.used == amount(1, 300_000) && account.reserved == amount(0, 0))
        #expect(account.creditsLeft == 9 && account.audioMillisecondsLeft == 25 * 60_000)
        #expect(account.renews == .december)
    }

    @Test("a recording that only seems too long for what is left has all of it; a worker finds out")
    func tries() async throws {
        let house = try await house(minutes: 10)
        _ = try await admit(house, minutes: 8)
        let long = try await admit(house, minutes: 5)
        let short = try await admit(house, minutes: 2)
        #expect(long.wait == nil && long.reservedMilliseconds == 120_000)
        #expect(short.wait?.reason == .ownerQuota)
        _ = try await house.ledger.claim(long.id, boot: "b", at: .noon)
        let freed = try await house.ledger.finish(long.id, result(minutes: 1), at: .noon)
        #expect(freed == [short.id])
        #expect(try await house.ledger.job(short.id).reservedMilliseconds == 60_000)
    }

    @Test("a recording that seems more than four times as long as what is left waits", arguments: [8, 9])
    func waitsForMuch(minutes: Int64) async throws {
        let house = try await house(minutes: 10)
        _ = try await admit(house, minutes: 8)
        let long = try await admit(house, minutes: minutes)
        #expect(long.wait?.reason == (minutes > 8 ? .ownerQuota : nil))
        #expect(try await admit(house, minutes: 1).wait?.reason == (minutes > 8 ? nil : .ownerQuota))
    }

    @Test("a recording that has proved too long for what is left waits, and does not hold up others")
    func skips() async throws {
        let house = try await house(minutes: 10)
        _ = try await admit(house, minutes: 8)
        let long = try await admit(house, minutes: 5)
        _ = try await house.ledger.claim(long.id, boot: "b", at: .noon)
        let short = try await admit(house, minutes: 2)
        let freed = try await house.ledger.requeue(long.id, .tooLong(expected: 180_000), at: .noon)
        #expect(freed == [short.id])
        #expect(try await house.ledger.job(long.id).wait?.reason == .ownerQuota)
        try await house.ledger.cancel(short.id, at: .noon)
        #expect(try await house.ledger.job(long.id).wait?.reason == .ownerQuota)
        #expect(try await house.ledger.renewCredits(at: .december) == [long.id])
    }

    @Test("what a worker has asked for is not used up: a tier that rejects lets others wait for it")
    func waitsForWorkers() async throws {
        var tier = Tier.plain(minutes: 10)
        tier.overQuota = .reject
        let house = try await TestHouse(tier)
        let first = try await admit(house, minutes: 2)
        _ = try await house.ledger.claim(first.id, boot: "b", at: .noon)
        let second = try await admit(house, minutes: 2)
        #expect(second.wait?.reason == .ownerQuota)
        let freed = try await house.ledger.finish(first.id, result(minutes: 10), at: .noon)
        #expect(freed.isEmpty)
        #expect(try await admit(house, minutes: 1).problem?.type == .insufficientCredits)
    }

    @Test("a worker may go as far as the month goes, and no other job takes that meanwhile")
    func raises() async throws {
        let house = try await house(minutes: 10)
        let job = try await admit(house, minutes: 2)
        guard case .running(let running) = try await house.ledger.claim(job.id, boot: "b", at: .noon) else {
            Issue.record("not running")
            return
        }
        #expect(running.reservedMilliseconds == 600_000)
        let other = try await admit(house, minutes: 1)
        #expect(other.wait?.reason == .ownerQuota)
        #expect(try await house.ledger.finish(job.id, result(minutes: 3), at: .noon) == [other.id])
    }

    @Test("a recording longer than was reserved gives all back and waits for so much")
    func waitsForLength() async throws {
        let house = try await house(credits: 2, minutes: 10)
        _ = try await admit(house, minutes: 6)
        let job = try await admit(house, minutes: 2)
        _ = try await house.ledger.claim(job.id, boot: "b", at: .noon)
        try await house.ledger.requeue(job.id, .tooLong(expected: 540_000), at: .noon)
        let after = try await house.ledger.job(job.id)
        #expect(after.wait == Wait(.ownerQuota, until: .december) && after.attempts == 0)
        #expect(after.credit == .none && after.expectedMilliseconds == 540_000)
        #expect(after.leastMilliseconds == 540_000)
        #expect(try await account(house).reserved == amount(1, 360_000))
    }

    @Test("what operators give counts in the month in which they give it, and lets jobs go")
    func adjusts() async throws {
        let house = try await house(credits: 0)
        let job = try await admit(house, minutes: 1)
        let gift = Adjustment(credits: 2, audioMilliseconds: 0, reason: "sorry for the noise", actor: 7)
        #expect(try await house.ledger.adjust(house.owner.id, gift, at: .noon) == [job.id])
        let account = try await account(house)
        #expect(account.given == amount(2, 0) && account.creditsLeft == 1)
        let entry = try #require(try await house.ledger.usageEntries(limit: 9).last)
        #expect(entry.kind == .adjust && entry.reason == "sorry for the noise" && entry.actor == 7)
        #expect(try await house.ledger.usage(from: .november, through: .november).first?.jobs == 0)
    }

    @Test("over quota a tier that rejects lets the job fail, at no cost")
    func rejects() async throws {
        var tier = Tier.plain(credits: 1)
        tier.overQuota = .reject
        let house = try await TestHouse(tier)
        _ = try await admit(house, minutes: 1)
        let job = try await admit(house, minutes: 1)
        #expect(job.state == .failed && job.problem?.type == .insufficientCredits && job.credit == .none)
    }

    @Test("more waiting jobs than the tier allows are not admitted")
    func limitsBacklog() async throws {
        var tier = Tier.plain()
        tier.waitingPerUser = 2
        let house = try await TestHouse(tier)
        let first = try await admit(house, minutes: 1)
        _ = try await admit(house, minutes: 1)
        let full = LedgerError.backlog(house.owner.id, limit: 2)
        await #expect(throws: full) { try await admit(house, minutes: 1) }
        await #expect(throws: full) { try await house.ledger.checkBacklog(of: house.owner.id) }
        _ = try await house.ledger.claim(first.id, boot: "b", at: .noon)
        try await house.ledger.checkBacklog(of: house.owner.id)
    }

    @Test("another try costs again, and only if there is a copy to try")
    func retries() async throws {
        let house = try await house(credits: 2)
        let job = try await admit(house, minutes: 1)
        try await house.ledger.fail(job.id, because: .crash, at: .noon)
        try await house.ledger.file(job.id, original: .failed, at: .noon)
        #expect(try await house.ledger.retry(job.id, at: .noon) == [job.id])
        let again = try await house.ledger.job(job.id)
        #expect(again.phase == .queued(nil) && again.attempts == 0 && again.credit == .charged(.november))
        #expect(try await account(house).reserved.credits == 1)
        try await house.ledger.cancel(job.id, at: .noon)
        try await house.ledger.giveUpCopy(of: job.id, at: .noon)
        await #expect(throws: LedgerError.illegalMove(job.id, from: .cancelled, .retry)) {
            try await house.ledger.retry(job.id, at: .noon)
        }
        #expect(try await account(house).reserved == amount(0, 0))
    }

    @Test("jobs wait for the quota in their owner's order of urgency")
    func prioritises() async throws {
        let house = try await house(credits: 0)
        let jobs = [
            try await admit(house, minutes: 1), try await admit(house, minutes: 1),
            try await admit(house, minutes: 1),
        ]
        try await house.ledger.prioritise(jobs[2].id, .sooner, at: .noon)
        try await house.ledger.prioritise(jobs[0].id, .later, at: .noon)
        let gift = Adjustment(credits: 2, audioMilliseconds: 0, reason: "go on", actor: 0)
        let freed = try await house.ledger.adjust(house.owner.id, gift, at: .noon)
        #expect(freed == [jobs[2].id, jobs[1].id])
    }
}
