import Core

/// Something that an operator gives to a user's month, or takes from it where it is negative.
package struct Adjustment: Sendable, Hashable {
    package let credits: Int
    package let audioMilliseconds: Int64
    package let reason: String

    /// The operator's user number.
    package let actor: UInt32

    package init(credits: Int, audioMilliseconds: Int64, reason: String, actor: UInt32) {
        self.credits = credits
        self.audioMilliseconds = audioMilliseconds
        self.reason = reason
        self.actor = actor
    }
}
