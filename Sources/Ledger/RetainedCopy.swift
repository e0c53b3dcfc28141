import Core

/// Our own copy of the recording of a job that is over.
package struct RetainedCopy: Sendable, Hashable {
    package let job: JobID
    package let owner: User
    package let copy: StagedCopy
    package let bytes: Int64

    /// When the job ended.
    package let since: Timestamp

    /// The rule of the owner's tier, as it is now.
    package let rule: RetentionRule
}
