import Core

/// The ledger's answer to a claim.
package enum Claim: Sendable, Hashable {
    /// The job runs.
    case running(JobRecord)
    /// The job stays in the queue: its owner's credits are used up until then.
    case overQuota(until: Timestamp)
}
