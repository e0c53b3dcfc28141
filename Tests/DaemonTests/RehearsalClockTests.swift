import Core
import Testing

@testable import Daemon

@Suite("A clock for rehearsals")
struct RehearsalClockTests {
    @Test("both its times run as fast as is asked, and go on after a restart")
    func runs() throws {
        let real = ContinuousClock.now
        let uptime = Int64((real - ContinuousClock().systemEpoch) / .milliseconds(1))
        let text = "3600 \(uptime) 1795420800000"
        let (first, second) = (try #require(RehearsalClock(text)), try #require(RehearsalClock(text)))
        let before = (first.now, first.wall)
        let after = (second.now, second.wall)
        let most = (ContinuousClock.now - real) * 3_600 + .seconds(60)
        #expect(before.0 <= after.0 && after.0 - before.0 <= most)
        #expect(before.1 <= after.1 && after.1 - before.1 <= most)
        #expect(before.1 >= Timestamp(milliseconds: 1_795_420_800_000))
        #expect(before.1 <= Timestamp(milliseconds: 1_795_420_800_000) + most)
    }

    @Test("a deadline far off comes soon", .timeLimit(.minutes(1)))
    func sleeps() async throws {
        let clock = try #require(RehearsalClock("100000 0 0"))
        let deadline = clock.now + .seconds(3_600)
        try await clock.sleep(until: deadline)
        #expect(clock.now >= deadline)
    }

    @Test(
        "what describes no clock stops the daemon",
        arguments: ["", "1", "0 0 0", "100001 0 0", "a b c", "2 0 0 0"])
    func refuses(text: String) {
        #expect(throws: StartFault.rehearsal(text)) { try RehearsalClock.houseClock(text) }
    }

    @Test("without being asked for there is none")
    func isReal() throws {
        #expect(try !(RehearsalClock.houseClock(nil) is RehearsalClock))
    }
}
