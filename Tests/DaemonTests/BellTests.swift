import Core
import Support
import Testing

@testable import Daemon

@Suite("A bell", .timeLimit(.minutes(10)))
struct BellTests {
    private let clock = FakeClock()

    @Test("that rang before the sleep ends it at once")
    func remembers() async throws {
        let bell = Bell(clock: clock)
        await bell.ring()
        await bell.ring()
        try await bell.sleep(until: nil)
    }

    @Test("remembers many rings as one")
    func remembersOnce() async throws {
        let bell = Bell(clock: clock)
        for _ in 0..<3 { await bell.ring() }
        try await bell.sleep(until: nil)
        let sleeper = Task { try await bell.sleep(until: clock.now + .seconds(5)) }
        await clock.untilSomebodySleeps()
        clock.advance(by: .seconds(5))
        try await sleeper.value
    }

    @Test("wakes the sleeper")
    func wakes() async throws {
        let bell = Bell(clock: clock)
        let sleeper = Task { try await bell.sleep(until: clock.now + .seconds(3_600)) }
        await clock.untilSomebodySleeps()
        await bell.ring()
        try await sleeper.value
    }

    @Test("lets the sleeper go at the deadline")
    func keepsDeadline() async throws {
        let bell = Bell(clock: clock)
        let sleeper = Task { try await bell.sleep(until: clock.now + .seconds(10)) }
        await clock.untilSomebodySleeps()
        clock.advance(by: .seconds(10))
        try await sleeper.value
    }

    @Test("lets go who is cancelled, before the sleep and in it", arguments: [true, false])
    func isCancelled(inSleep: Bool) async throws {
        let bell = Bell(clock: clock)
        let sleeper = Task { try await bell.sleep(until: clock.now + .seconds(3_600)) }
        if inSleep { await clock.untilSomebodySleeps() }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }
}
