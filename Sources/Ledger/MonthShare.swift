import Core

/// How far a user's month is used up.
package struct MonthShare: Sendable, Hashable {
    package let owner: UserID

    /// The user's tier, now.
    package let tier: String

    /// Used and reserved.
    package let taken: Account.Amount

    /// What operators have given; negative where they have taken.
    package let given: Account.Amount
}
