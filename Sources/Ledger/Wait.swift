import Core

/// Why a job is kept back, and until when.
package struct Wait: Sendable, Hashable {
    package let reason: WaitingReason

    /// When to try again; nil where the job waits until it is released.
    package let until: Timestamp?

    package init(_ reason: WaitingReason, until: Timestamp? = nil) {
        self.reason = reason
        self.until = until
    }
}
