import Core
import Scheduling

/// The clocks of the simulation: the true one, and the system's, which leaps.
struct SimulatedTime {
    /// Seconds from the beginning.
    var elapsed = 0

    /// How far the system's clock is wrong.
    var leap = Duration.zero
    private var believed: BelievedTime
    private let origin = ContinuousClock.now
    private static let beginning = Timestamp(milliseconds: 1_795_420_800_000)  // 2026-11-23T08:00:00Z

    init() {
        believed = BelievedTime(grace: .seconds(86_400), mark: nil)
        _ = self.now
    }

    /// The monotonic clock.
    var monotonic: ContinuousClock.Instant { origin + .seconds(elapsed) }

    /// What the system's clock says.
    var wall: Timestamp { Self.beginning + .seconds(elapsed) + leap }

    /// The time that the house acts by.
    var now: Timestamp {
        mutating get { believed.read(wall: wall, now: monotonic) }
    }

    /// How long the machine has been up.
    var uptime: Duration { .seconds(elapsed) }

    /// The daemon starts again, with what it has left for itself.
    mutating func restart(mark: Timestamp?, beginning: Timestamp?) {
        believed = BelievedTime(
            grace: .seconds(86_400), mark: mark, anchor: beginning.map { (wall: $0, monotonic: origin) })
    }
}
