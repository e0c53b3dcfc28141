import Core

/// What one user has used in one month, while in one tier.
package struct UsageLine: Sendable, Hashable {
    package let owner: User

    /// The tier that the user had then.
    package let tier: String
    package let month: CalendarMonth

    /// Delivered jobs.
    package let jobs: Int

    /// Used and reserved together; what operators gave or took is not counted.
    package let amount: Account.Amount
}
