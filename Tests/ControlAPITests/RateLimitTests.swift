import Core
import Testing

@testable import ControlAPI

@Suite("Rate limit")
struct RateLimitTests {
    private let start = ContinuousClock.now

    @Test("a user may make all requests of a minute at once, then one in each fraction")
    func paces() {
        var limit = RateLimit(perMinute: 100)
        for _ in 1...100 { #expect(limit.wait(for: 1_000, at: start) == nil) }
        #expect(limit.wait(for: 1_000, at: start) == .milliseconds(600))
        #expect(limit.wait(for: 1_000, at: start + .milliseconds(599)) == .milliseconds(1))
        #expect(limit.wait(for: 1_000, at: start + .milliseconds(600)) == nil)
        #expect(limit.wait(for: 1_000, at: start + .milliseconds(600)) != nil)
    }

    @Test("users do not pay for each other, and the superuser not at all")
    func separatesUsers() {
        var limit = RateLimit(perMinute: 1)
        #expect(limit.wait(for: 1_000, at: start) == nil)
        #expect(limit.wait(for: 1_000, at: start) != nil)
        #expect(limit.wait(for: 1_001, at: start) == nil)
        for _ in 1...1_000 { #expect(limit.wait(for: 0, at: start) == nil) }
    }

    @Test("who may make more does not wait for those who may not")
    func followsTier() {
        var limit = RateLimit(perMinute: 1)
        for _ in 1...60 { #expect(limit.wait(for: 1_000, own: 60, at: start) == nil) }
        #expect(limit.wait(for: 1_000, own: 60, at: start) == .seconds(1))
    }

    @Test("a crowd of past users does not free a present one")
    func remembers() {
        var limit = RateLimit(perMinute: 1)
        for uid in UInt32(1)...2_000 { _ = limit.wait(for: uid, at: start) }
        #expect(limit.wait(for: 1, at: start) != nil)
        #expect(limit.wait(for: 1, at: start + .seconds(60)) == nil)
    }

    @Test("one request too many is answered with 429 and a time")
    func refuses() async throws {
        let clock = HandClock()
        let door = FrontDoor.of(FakeDesk(), clock: clock, requestsPerMinute: 2)
        for _ in 1...2 { #expect(try await door.reply(to: "GET", "/v1/version", from: .ada).status == 200) }
        let refusal = try await door.reply(to: "GET", "/v1/nowhere", from: .ada)
        #expect(refusal.status == 429)
        #expect(refusal.headers["retry-after"] == "30")
        clock.advance(by: .seconds(30))
        #expect(try await door.reply(to: "GET", "/v1/version", from: .ada).status == 200)
    }
}
