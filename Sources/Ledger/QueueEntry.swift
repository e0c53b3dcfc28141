import Core

/// A queued job, as far as a scheduler needs to know it: of these there may be a million.
package struct QueueEntry: Sendable, Hashable {
    package let id: JobID
    package let owner: UserID

    /// The name of the owner's tier.
    package let tier: String

    /// Length of the recording in bytes.
    package let size: Int64

    /// Expected milliseconds of audio; 0 where nobody has estimated them.
    package let expectedMilliseconds: Int64
    package let urgency: Urgency
    package let wait: Wait?

    package init(
        id: JobID, owner: UserID, tier: String, size: Int64, expectedMilliseconds: Int64 = 0,
        urgency: Urgency = .usual, wait: Wait?
    ) {
        self.id = id
        self.owner = owner
        self.tier = tier
        self.size = size
        self.expectedMilliseconds = expectedMilliseconds
        self.urgency = urgency
        self.wait = wait
    }
}
