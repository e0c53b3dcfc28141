import Core
import Scheduling
import Synchronization

/// The system's clock, its wall time believed only as far as it is plausible: a leap must last for a while first.
final class BelievedClock: HouseClock {
    private let system: any HouseClock
    private let time: Mutex<BelievedTime>

    /// `mark` is the time that was believed before the last stop, and `beginning` what was believed to be the time
    /// when the machine was started; nil where nobody has looked.
    init(_ system: any HouseClock, grace: Duration, mark: Timestamp?, beginning: Timestamp? = nil) {
        self.system = system
        let anchor = beginning.map { (wall: $0, monotonic: ContinuousClock().systemEpoch) }
        time = Mutex(BelievedTime(grace: grace, mark: mark, anchor: anchor))
    }

    var now: ContinuousClock.Instant { system.now }

    var wall: Timestamp { time.withLock { $0.read(wall: system.wall, now: system.now) } }

    /// Whether the system's clock has leapt and is not believed yet.
    var isDoubtful: Bool { time.withLock(\.isDoubtful) }

    func sleep(until deadline: ContinuousClock.Instant) async throws {
        try await system.sleep(until: deadline)
    }
}
