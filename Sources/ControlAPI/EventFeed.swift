import APIModel

/// The events that a caller may follow.
package struct EventFeed: Sendable {
    /// The number of the newest event when the feed began; a reader who has seen it has missed nothing.
    package let lastSequence: Int64

    /// Kept events first, then each one as it happens.
    package let events: AsyncStream<EventBody>

    package init(lastSequence: Int64, events: AsyncStream<EventBody>) {
        self.lastSequence = lastSequence
        self.events = events
    }
}
