import Core

/// Figures about everything that the ledger has ever seen.
package struct Totals: Sendable, Hashable {
    /// Jobs by their present state; states without jobs are absent.
    package let jobs: [JobState: Int]

    /// Failed jobs by the kind of problem.
    package let failures: [ProblemType: Int]

    /// Length of all transcribed recordings in milliseconds.
    package let transcribedMilliseconds: Int64

    /// Drum strokes in them.
    package let hits: Int64

    /// Credits charged and not refunded.
    package let credits: Int64

    package let users: Int
}
