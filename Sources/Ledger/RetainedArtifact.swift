import Core

/// A file of ours that still has its place in a user's folders, as far as we know.
package struct RetainedArtifact: Sendable, Hashable {
    /// Its number in the ledger.
    package let id: Int64
    package let job: JobID
    package let owner: User
    package let artifact: Artifact
    package let place: Place

    /// From when on its days count: the delivery, or the end of a failed job.
    package let since: Timestamp

    /// Where an original is.
    package let original: OriginalPlace

    /// The rule of the owner's tier, as it is now.
    package let rule: RetentionRule
}

extension RetainedArtifact {
    /// Whose folder an artifact lies in: the owner's or ours.
    package enum Place: Sendable, Hashable {
        /// In the folder of the job in the outbox.
        case outbox(Delivery)
        /// In `Failed`.
        case failed
    }
}
