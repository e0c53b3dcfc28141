import Core

/// A clock that stands still. Whoever sleeps on it sleeps until cancelled, or not at all.
package struct StillClock: HouseClock {
    package let now = ContinuousClock.now
    package let wall = Timestamp(milliseconds: 1_795_455_875_000)
    private let ringsAtOnce: Bool

    package init(ringsAtOnce: Bool = false) {
        self.ringsAtOnce = ringsAtOnce
    }

    package func sleep(until deadline: ContinuousClock.Instant) async throws {
        guard !ringsAtOnce else { return }
        let (stream, _) = AsyncStream<Never>.makeStream()
        for await _ in stream {}
        try Task.checkCancellation()
    }
}
