import Core

/// What one user has used in one month, while in one tier.
package struct UsageLine: Sendable, Hashable {
    package let owner: User

    /// The tier that the user had then.
    package let tier: String
    package let month: CalendarMonth

    /// Delivered jobs.
    package let jobs: Int

    /// Used, reserved and given together.
    package let amount: Account.Amount
}
