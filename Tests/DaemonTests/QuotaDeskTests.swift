import APIModel
import ControlAPI
import Core
import Ledger
import Testing

@testable import Daemon

@Suite("Accounts in the control room", .timeLimit(.minutes(10)))
struct QuotaDeskTests {
    private let operatorCaller = Caller(uid: 0, gid: 0, isOperator: true)
    private let anna = Caller(uid: 1_001, gid: 1_001, isOperator: false)
    private let ben = Caller(uid: 1_002, gid: 1_002, isOperator: false)

    @Test("the account tells used, reserved, left and when it renews, to its holder and to operators")
    func tellsAccount() async throws {
        try await Studio.with { studio in
            _ = try await studio.delivered("done.wav")
            try await studio.admit("song.wav", "tra la la")
            let room = ControlRoom(in: studio)
            let quota = try await room.quota(of: nil, for: anna)
            let account = try #require(quota.accounts.first)
            #expect(account.user == "anna" && account.tier == "free")
            #expect(account.credits.used == 1 && account.credits.reserved == 1)
            #expect(account.credits.left == account.credits.limit.map { $0 - 2 })
            #expect(account.renewsAt == CalendarMonth(containing: studio.clock.wall).end)
            #expect(try await room.quota(of: "anna", for: operatorCaller) == quota)
            #expect(try await room.quota(of: nil, for: ben).accounts.isEmpty)
            let refused = await #expect(throws: Problem.self) { try await room.quota(of: "anna", for: ben) }
            let absent = await #expect(throws: Problem.self) {
                try await room.quota(of: "zoe", for: operatorCaller)
            }
            #expect(refused?.type == .notPermitted && absent?.type == .notFound)
        }
    }

    @Test("what an operator gives lets a waiting job go, and stays in the accounts with its reason")
    func adjusts() async throws {
        try await Studio.with({ $0.tiers[0].monthlyCredits = 0 }) { studio in
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            #expect(try await room.job(job.id, for: anna).waiting?.reason == .ownerQuota)
            let gift = QuotaAdjustment(credits: 2, minutes: 0, reason: "festival")
            let account = try #require(try await room.adjust("anna", gift, by: operatorCaller).accounts.first)
            #expect(account.credits.given == 2 && account.credits.reserved == 1 && account.credits.left == 1)
            #expect(account.adjustments.map(\.reason) == ["festival"])
            #expect(account.adjustments.map(\.uid) == [0])
            #expect(try await room.job(job.id, for: anna).waiting?.reason == .queued)
        }
    }

    @Test("usage is told by month, for oneself or everybody, and months are in order")
    func tellsUsage() async throws {
        try await Studio.with { studio in
            _ = try await studio.delivered("done.wav")
            let room = ControlRoom(in: studio)
            let usage = try await room.usage(UsageQuery(), for: anna)
            #expect(usage.lines.map(\.user) == ["anna"] && usage.lines.map(\.jobs) == [1])
            #expect(usage.lines.first.map { $0.audioMs > 0 } == true)
            #expect(try await room.usage(UsageQuery(), for: ben).lines.isEmpty)
            #expect(
                try await room.usage(UsageQuery(grouping: .month), for: operatorCaller).lines.map(\.jobs) == [
                    1
                ])
            let month = CalendarMonth(containing: studio.clock.wall)
            let wrong = UsageQuery(from: month, through: CalendarMonth(year: month.year - 1, month: 1))
            let refused = await #expect(throws: Problem.self) { try await room.usage(wrong, for: anna) }
            #expect(refused?.type == .invalidRequest)
        }
    }
}
