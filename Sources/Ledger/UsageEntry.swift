import Core

/// One line of the accounts. What a month has used is the sum of its lines.
package struct UsageEntry: Sendable, Hashable {
    package let id: Int64
    package let owner: UserID

    /// The owner's tier at the time.
    package let tier: String

    /// Nil for an adjustment.
    package let job: JobID?
    package let kind: Kind

    /// More used, or less where it is negative.
    package let credits: Int
    package let audioMilliseconds: Int64
    package let month: CalendarMonth
    package let time: Timestamp

    /// Why an operator adjusted the account, and who did.
    package let reason: String?
    package let actor: UInt32?
}

extension UsageEntry {
    /// Why an account changed.
    package enum Kind: String, Sendable, CaseIterable {
        /// A job was let into the queue.
        case reserve
        /// What a job holds has become more or less: it has started, ended, or waits again.
        case revise
        /// A job was delivered.
        case settle
        /// A job failed or was called off.
        case refund
        /// An operator gave or took something.
        case adjust
    }
}
