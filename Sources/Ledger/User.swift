import Core

/// Somebody with a home in the studio.
package struct User: Sendable, Hashable {
    package let id: UserID

    /// The name of the home, one entry of the studio root.
    package let home: FileName

    /// The home's owner when it was first seen. The same home with another owner is another user.
    package let uid: UInt32

    /// The name of the user's tier.
    package let tier: String

    /// When the ledger came to know the user.
    package let created: Timestamp
}
