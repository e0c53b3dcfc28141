import Core

/// A delivered file that still has its place in a user's folders, as far as we know.
package struct RetainedArtifact: Sendable, Hashable {
    /// Its number in the ledger.
    package let id: Int64
    package let job: JobID
    package let owner: User
    package let artifact: Artifact

    /// The folder of the job in the outbox.
    package let delivery: Delivery

    /// Where an original is.
    package let original: OriginalPlace

    /// The rule of the owner's tier, as it is now.
    package let rule: RetentionRule
}
