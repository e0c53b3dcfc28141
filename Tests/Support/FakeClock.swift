import Core
import Synchronization

/// A clock that a test moves by hand.
package final class FakeClock: HouseClock {
    private let state = Mutex(State())

    package init() {}

    package var now: ContinuousClock.Instant { state.withLock { $0.now } }

    /// 2026-11-23 at 17:44:35 UTC at the start.
    package var wall: Timestamp { state.withLock { .start + ($0.now - $0.start) + $0.jump } }

    package func sleep(until deadline: ContinuousClock.Instant) async throws {
        let (rest, alarm) = AsyncStream<Never>.makeStream()
        let number = state.withLock { $0.add(Sleeper(deadline: deadline, alarm: alarm)) }
        for await _ in rest {}
        state.withLock { $0.sleepers[number] = nil }
        try Task.checkCancellation()
    }

    /// Moves the hands on and wakes whoever is due.
    package func advance(by duration: Duration) {
        state.withLock { $0.advance(by: duration) }
    }

    /// Sets the wall clock, as an administrator or a time server would. Nobody wakes.
    package func jump(by duration: Duration) {
        state.withLock { $0.jump += duration }
    }

    /// Returns once somebody sleeps.
    package func untilSomebodySleeps() async {
        while !Task.isCancelled, !state.withLock({ $0.sleepers.values.contains { !$0.isDue } }) {
            await Task.yield()
        }
    }
}

extension FakeClock {
    private struct Sleeper {
        let deadline: ContinuousClock.Instant
        let alarm: AsyncStream<Never>.Continuation
        var isDue = false
    }

    private struct State {
        let start = ContinuousClock.now
        var now: ContinuousClock.Instant
        var jump = Duration.zero
        var sleepers: [Int: Sleeper] = [:]
        private var count = 0

        init() { now = start }

        mutating func add(_ sleeper: Sleeper) -> Int {
            count += 1
            sleepers[count] = sleeper
            wake()
            return count
        }

        mutating func advance(by duration: Duration) {
            now += duration
            wake()
        }

        private mutating func wake() {
            for (number, sleeper) in sleepers where sleeper.deadline <= now {
                sleepers[number]?.isDue = true
                sleeper.alarm.finish()
            }
        }
    }
}

extension Timestamp {
    fileprivate static let start = Timestamp(milliseconds: 1_795_455_875_000)
}
