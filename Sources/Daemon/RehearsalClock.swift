import Core
import LinuxKit

/// A clock that runs faster than the machine's, so that days of the real daemon can be tried in minutes.
///
/// Both its times are the machine's monotonic one, stretched: the same after a restart, so that a daemon that is killed goes
/// on where it was.
struct RehearsalClock: HouseClock {
    /// Seconds of the house in a second of the machine, 1 to 100,000.
    private let factor: Int

    /// The machine's uptime at which the house's calendar begins, and what it says then.
    private let uptime: Duration
    private let beginning: Timestamp
    private let epoch = ContinuousClock().systemEpoch

    /// The clock that `text` describes: `FACTOR UPTIME BEGINNING`, the last two in milliseconds. Nil for another text.
    init?(_ text: String) {
        let numbers = text.split(separator: " ").compactMap { Int64($0) }
        guard numbers.count == 3, (1...100_000).contains(numbers[0]) else { return nil }
        factor = Int(numbers[0])
        uptime = .milliseconds(numbers[1])
        beginning = Timestamp(milliseconds: numbers[2])
    }

    var now: ContinuousClock.Instant { epoch + (.now - epoch) * factor }

    var wall: Timestamp { beginning + (.now - epoch - uptime) * factor }

    func sleep(until deadline: ContinuousClock.Instant) async throws {
        try await Task.sleep(until: epoch + (deadline - epoch) / factor, clock: .continuous)
    }
}

extension RehearsalClock {
    /// The name of the variable in the daemon's environment that asks for such a clock.
    static let variable = "DRUMSCRIBE_REHEARSAL"

    /// The clock of the house: the machine's, but for rehearsals.
    ///
    /// Throws `StartFault.rehearsal` where the variable is there and describes no clock.
    static func houseClock(_ text: String?) throws(StartFault) -> any HouseClock {
        guard let text else { return SystemClock() }
        guard let clock = RehearsalClock(text) else { throw StartFault.rehearsal(text) }
        return clock
    }
}
