/// What an operator wants to give to a user's month, or to take where it is negative.
package struct QuotaAdjustment: Sendable, Hashable {
    package let credits: Int
    package let minutes: Int

    /// For the accounts; never empty.
    package let reason: String

    package init(credits: Int, minutes: Int, reason: String) {
        self.credits = credits
        self.minutes = minutes
        self.reason = reason
    }
}

extension QuotaAdjustment {
    /// What can be given or taken at once.
    package static let range: ClosedRange<Int64> = -1_000_000...1_000_000

    /// Characters of a reason.
    package static let longestReason = 200
}
