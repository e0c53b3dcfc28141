import Core

/// What is known about a job that is over, and of which nothing is left that retention would have to look after.
package struct RetainedHistory: Sendable, Hashable {
    package let job: JobID
    package let owner: User

    /// When the job ended.
    package let since: Timestamp

    /// The rule of the owner's tier, as it is now.
    package let rule: RetentionRule
}
