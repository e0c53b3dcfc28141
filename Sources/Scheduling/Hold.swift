import Core

/// Keeps one job back while others run.
package struct Hold: Sendable, Hashable {
    package let reason: WaitingReason

    /// When the hold ends by itself, on the monotonic clock; nil where it lasts until the job is released.
    package let until: ContinuousClock.Instant?

    package init(_ reason: WaitingReason, until: ContinuousClock.Instant? = nil) {
        self.reason = reason
        self.until = until
    }
}
