import Core

/// Why a job waits, for programs and for people.
package struct WaitingBody: Sendable, Hashable, Codable {
    package let reason: WaitingReason

    /// The reason in a sentence.
    package let sentence: String

    package init(_ reason: WaitingReason) {
        self.reason = reason
        self.sentence = reason.sentence
    }
}
