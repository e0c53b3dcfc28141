import Synchronization

/// Says yes so many times, and then no.
final class Countdown: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int) {
        left = Mutex(count)
    }

    func goesOn() -> Bool {
        left.withLock { left in
            left -= 1
            return left >= 0
        }
    }

    /// Whether all is used up.
    var isOver: Bool { left.withLock { $0 <= 0 } }
}
