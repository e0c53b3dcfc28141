import Core

/// Why an attempt gave no result.
package enum WorkFailure: Error, Sendable, Equatable {
    /// The worker said what is wrong, or crashed, or took too long.
    case problem(Problem)
    /// The attempt was cancelled from outside; the job itself is none the worse.
    case stopped
}
