/// What becomes of a recording with the same bytes as one that its owner has had transcribed before. The names
/// are part of the configuration.
package enum DuplicateRule: String, Sendable, Codable, CaseIterable {
    /// The earlier sheets count as its result, at no cost, as long as they are in the outbox.
    case link
    /// It is transcribed again, and costs again.
    case run
}
