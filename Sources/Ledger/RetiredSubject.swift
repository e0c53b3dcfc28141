/// What retention has removed. The names are part of the ledger.
package enum RetiredSubject: String, Sendable, CaseIterable {
    /// A delivered sheet.
    case result
    /// A recording.
    case original
    /// A note in `Failed`.
    case note
    /// Our own copy of a recording.
    case staging
    /// What was known about a job.
    case history
}
