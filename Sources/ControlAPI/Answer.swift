import APIModel

/// What a route answers when nothing went wrong.
package enum Answer: Sendable {
    /// A body of the API as JSON.
    case body(any Encodable & Sendable)
    /// The same with status 503, for answers that say that something is out of order.
    case outOfOrder(any Encodable & Sendable)
    case metrics([MetricFamily])
    case events(EventFeed)
}
