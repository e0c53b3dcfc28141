import Core
import Testing

@testable import Ledger

@Suite("Credits")
struct CreditTests {
    @Test("a job over the month's credits waits until they renew, and is paid for then")
    func waitsForRenewal() async throws {
        let house = try await TestHouse(credits: 1)
        let paid = try await house.admit()
        let unpaid = try await house.admit()
        #expect(paid.credit == .charged(.november) && unpaid.credit == .none)
        #expect(unpaid.wait == Wait(.ownerQuota, until: .december))
        #expect(try await house.ledger.claim(unpaid.id, boot: "b", at: .noon) == .overQuota(until: .december))
        #expect(try await house.ledger.renewCredits(at: .noon).isEmpty)
        #expect(try await house.ledger.renewCredits(at: .december) == [unpaid.id])
        #expect(try await house.ledger.renewCredits(at: .december).isEmpty)
        let job = try await house.ledger.job(unpaid.id)
        #expect(job.credit == .charged(.december) && job.wait == nil)
    }

    @Test("a claim in a new month pays by itself")
    func paysAtClaim() async throws {
        let house = try await TestHouse(credits: 1)
        _ = try await house.admit()
        let unpaid = try await house.admit().id
        guard case .running(let job) = try await house.ledger.claim(unpaid, boot: "b", at: .december) else {
            Issue.record("not running")
            return
        }
        #expect(job.credit == .charged(.december))
    }

    @Test("credits go to the owner's jobs in their order, whichever is claimed")
    func keepsOrder() async throws {
        let house = try await TestHouse(credits: 1)
        var ids: [JobID] = []
        for _ in 0..<3 { ids.append(try await house.admit().id) }
        #expect(
            try await house.ledger.claim(ids[2], boot: "b", at: .december)
                == .overQuota(until: CalendarMonth.december.end))
        #expect(try await house.ledger.job(ids[1]).credit == .charged(.december))
        #expect(try await house.ledger.job(ids[2]).wait?.until == CalendarMonth.december.end)
    }

    @Test("a failed or cancelled job gives its credit to the next one that waits", arguments: [true, false])
    func refunds(fails: Bool) async throws {
        let house = try await TestHouse(credits: 1)
        let first = try await house.job(in: .running)
        let second = try await house.admit().id
        let released =
            fails
            ? try await house.ledger.fail(first, because: .crash, at: .noon)
            : try await house.ledger.cancel(first, at: .noon)
        #expect(released == [second])
        #expect(try await house.ledger.job(first).credit == .refunded(.november))
        #expect(try await house.ledger.job(second).credit == .charged(.november))
        #expect(try await house.ledger.usage(of: house.owner.id, in: .november) == 1)
    }

    @Test("a refund goes to the month that paid")
    func refundsOldMonth() async throws {
        let house = try await TestHouse(credits: 1)
        let job = try await house.job(in: .running)
        let waiting = try await house.admit().id
        _ = try await house.admit(at: .december)
        #expect(try await house.ledger.fail(job, because: .crash, at: .december).isEmpty)
        #expect(try await house.ledger.usage(of: house.owner.id, in: .november) == 0)
        #expect(try await house.ledger.job(waiting).credit == .charged(.december))
        #expect(try await house.ledger.usage(of: house.owner.id, in: .december) == 1)
    }

    @Test(
        "a better tier lets waiting jobs go; a tier without limit lets all go", arguments: [(3, 2), (nil, 4)])
    func followsTier(credits: Int?, count: Int) async throws {
        let house = try await TestHouse(credits: 1)
        for _ in 0..<5 { _ = try await house.admit() }
        try await house.ledger.replaceTiers(
            [.plain(credits: 1), .plain("pro", credits: credits)], standard: "free", at: .noon)
        #expect(try await house.ledger.setTier(of: house.owner.id, to: "pro", at: .noon).count == count)
        #expect(try await house.ledger.usage(of: house.owner.id, in: .november) == count + 1)
    }

    @Test("a smaller tier takes nothing back from jobs that are paid for")
    func keepsPaid() async throws {
        let house = try await TestHouse(credits: 3)
        let ids = [try await house.admit().id, try await house.admit().id]
        #expect(
            try await house.ledger.replaceTiers([.plain(credits: 1)], standard: "free", at: .noon).isEmpty)
        for id in ids { #expect(try await house.ledger.job(id).credit == .charged(.november)) }
        #expect(try await house.admit().credit == .none)
    }

    @Test("releasing a job does not pay for it")
    func releaseIsNoPayment() async throws {
        let house = try await TestHouse(credits: 0)
        let id = try await house.admit().id
        try await house.ledger.hold(id, Wait(.held), at: .noon)
        try await house.ledger.release(id, at: .noon)
        let job = try await house.ledger.job(id)
        #expect(job.credit == .none && job.wait == Wait(.ownerQuota, until: .december))
    }

    @Test("users do not pay for each other")
    func separatesUsers() async throws {
        let house = try await TestHouse(credits: 1)
        let other = try await house.ledger.user(home: FileName("bo"), uid: 1_001, at: .noon)
        _ = try await house.admit()
        #expect(try await house.admit(house.submission(of: other)).credit == .charged(.november))
        #expect(try await house.ledger.usage(of: other.id, in: .november) == 1)
    }
}
