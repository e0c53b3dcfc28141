import APIModel
import ControlAPI
import Core
import Testing

@Suite("Accounts over the API")
struct QuotaRouteTests {
    private let door = FrontDoor.of(FakeDesk(owners: [1_000: "ada", 1_002: "grace"]))

    @Test(
        "users see their own account, operators everybody's",
        arguments: [(Caller.ada, ["ada"]), (.stranger, []), (.operator, ["ada", "grace"])])
    func shows(caller: Caller, users: [String]) async throws {
        let quota = try await door.reply(to: "GET", "/v1/quota", from: caller).decoded(as: QuotaBody.self)
        #expect(quota.accounts.map(\.user) == users)
        let usage = try await door.reply(to: "GET", "/v1/usage", from: caller).decoded(as: UsageBody.self)
        #expect(usage.lines.map(\.user) == users)
    }

    @Test("another's account is refused, nobody's is not found")
    func refuses() async throws {
        #expect(try await door.reply(to: "GET", "/v1/quota?user=grace", from: .ada).status == 403)
        #expect(try await door.reply(to: "GET", "/v1/quota?user=zoe", from: .operator).status == 404)
    }

    @Test("only operators adjust; what they give is booked with reason and number")
    func adjusts() async throws {
        let path = "/v1/quota/adjust?user=ada&credits=-5&minutes=30&reason=a%20mistake"
        #expect(try await door.reply(to: "POST", path, from: .ada).status == 403)
        let reply = try await door.reply(to: "POST", path, from: .operator)
        let entry = try reply.decoded(as: QuotaBody.self).accounts.first?.adjustments.first
        #expect(entry?.credits == -5 && entry?.audioMs == 1_800_000)
        #expect(entry?.reason == "a mistake" && entry?.uid == 900)
    }

    @Test(
        "what cannot be booked is said to be so",
        arguments: [
            "user=ada&reason=x", "user=ada&credits=0&minutes=0&reason=x", "user=ada&credits=5",
            "credits=5&reason=x",
            "user=ada&credits=many&reason=x", "user=ada&credits=1000001&reason=x",
            "user=ada&credits=1&reason=", "user=ada&credits=1&reason=%20%20",
            "user=ada&credits=1&reason=" + String(repeating: "x", count: 201),
        ])
    func complains(query: String) async throws {
        #expect(try await door.reply(to: "POST", "/v1/quota/adjust?" + query, from: .operator).status == 400)
    }

    @Test("months and groupings are read, others refused")
    func readsMonths() async throws {
        let reply = try await door.reply(
            to: "GET", "/v1/usage?from=2026-01&through=2026-03&by=month", from: .operator)
        let usage = try reply.decoded(as: UsageBody.self)
        #expect(usage.from == CalendarMonth(year: 2_026, month: 1) && usage.lines.map(\.jobs) == [4])
        for query in ["from=2026", "through=2026-13", "by=weather"] {
            #expect(try await door.reply(to: "GET", "/v1/usage?" + query, from: .operator).status == 400)
        }
    }
}
