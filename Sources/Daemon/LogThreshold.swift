import Logging
import Synchronization

/// From which level on lines are written; one for the whole process, changed by a reload.
final class LogThreshold: Sendable {
    private let value: Mutex<Logger.Level>

    init(_ level: Logger.Level) {
        value = Mutex(level)
    }

    var level: Logger.Level { value.withLock { $0 } }

    func set(_ level: Logger.Level) {
        value.withLock { $0 = level }
    }
}
