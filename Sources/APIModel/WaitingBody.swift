import Core

/// Why a job waits, for programs and for people.
package struct WaitingBody: Sendable, Hashable, Codable {
    package let reason: WaitingReason

    /// The reason in a sentence.
    package let sentence: String

    /// When the job is tried again at the latest; absent where nobody can tell.
    package let until: Timestamp?

    /// `sentence` is the one that fits every job with this reason, unless more is known about this one.
    package init(_ reason: WaitingReason, sentence: String? = nil, until: Timestamp? = nil) {
        self.reason = reason
        self.sentence = sentence ?? reason.sentence
        self.until = until
    }
}
