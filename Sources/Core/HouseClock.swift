/// The time, handed in. Nothing in the house asks the system for it directly, so tests own the clock.
package protocol HouseClock: Sendable {
    /// Monotonic, for delays and windows.
    var now: ContinuousClock.Instant { get }

    /// For ledgers, calendars and people.
    var wall: Timestamp { get }

    /// Returns at `deadline` on the monotonic clock. Throws `CancellationError` when the task is cancelled.
    func sleep(until deadline: ContinuousClock.Instant) async throws
}

extension HouseClock {
    /// Returns after `delay`. Throws `CancellationError` when the task is cancelled.
    package func sleep(for delay: Duration) async throws {
        try await sleep(until: now + delay)
    }
}
