import Core
import Synchronization

/// A clock that stands still until a test moves it.
final class HandClock: HouseClock {
    private let state = Mutex(State())

    var now: ContinuousClock.Instant { state.withLock { $0.now } }

    var wall: Timestamp { .noon + state.withLock { $0.start.duration(to: $0.now) } }

    func sleep(until deadline: ContinuousClock.Instant) async throws {
        let number = state.withLock { $0.nextNumber() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { sleeper in
                state.withLock { $0.lay(sleeper, number, until: deadline) }
            }
        } onCancel: {
            state.withLock { $0.disturb(number) }
        }
    }

    /// Returns once somebody sleeps.
    func untilSomebodySleeps() async {
        await withCheckedContinuation { waiting in
            state.withLock { state in
                if state.sleepers.isEmpty { state.waiting = waiting } else { waiting.resume() }
            }
        }
    }

    /// Moves the hands and wakes whoever is due.
    func advance(by duration: Duration) {
        state.withLock { $0.advance(by: duration) }
    }
}

extension HandClock {
    private typealias Sleeper = CheckedContinuation<Void, any Error>

    private struct State {
        let start = ContinuousClock.now
        var now: ContinuousClock.Instant
        var sleepers: [Int: (deadline: ContinuousClock.Instant, sleeper: Sleeper)] = [:]
        var waiting: CheckedContinuation<Void, Never>?
        private var disturbed: Set<Int> = []
        private var numbers = 0

        init() { now = start }

        mutating func nextNumber() -> Int {
            numbers += 1
            return numbers
        }

        mutating func lay(_ sleeper: Sleeper, _ number: Int, until deadline: ContinuousClock.Instant) {
            if disturbed.contains(number) { return sleeper.resume(throwing: CancellationError()) }
            if deadline <= now { return sleeper.resume() }
            sleepers[number] = (deadline, sleeper)
            waiting?.resume()
            waiting = nil
        }

        mutating func disturb(_ number: Int) {
            disturbed.insert(number)
            sleepers.removeValue(forKey: number)?.sleeper.resume(throwing: CancellationError())
        }

        mutating func advance(by duration: Duration) {
            now += duration
            for (number, entry) in sleepers where entry.deadline <= now {
                sleepers[number] = nil
                entry.sleeper.resume()
            }
        }
    }
}
