import Core

/// How many jobs are in each state.
package struct JobCounts: Sendable, Hashable, Codable {
    package var queued, running, finished, delivered, failed, cancelled: Int

    package init(
        queued: Int = 0, running: Int = 0, finished: Int = 0, delivered: Int = 0, failed: Int = 0,
        cancelled: Int = 0
    ) {
        self.queued = queued
        self.running = running
        self.finished = finished
        self.delivered = delivered
        self.failed = failed
        self.cancelled = cancelled
    }

    /// How many there are in `state`.
    package subscript(state: JobState) -> Int {
        get { self[keyPath: Self.field(of: state)] }
        set { self[keyPath: Self.field(of: state)] = newValue }
    }

    private static func field(of state: JobState) -> WritableKeyPath<JobCounts, Int> {
        switch state {
        case .queued: \.queued
        case .running: \.running
        case .finished: \.finished
        case .delivered: \.delivered
        case .failed: \.failed
        case .cancelled: \.cancelled
        }
    }
}
