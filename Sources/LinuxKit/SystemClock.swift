import Core
import Glibc

/// The machine's clock. `now` goes on while the machine is suspended.
package struct SystemClock: HouseClock {
    package init() {}

    package var now: ContinuousClock.Instant { .now }

    package var wall: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    package func sleep(until deadline: ContinuousClock.Instant) async throws {
        try await Task.sleep(until: deadline, clock: .continuous)
    }
}
