/// What becomes of a recording when its owner's month is used up. The names are part of the configuration.
package enum OverQuota: String, Sendable, Codable, CaseIterable {
    /// It waits until the month renews.
    case hold
    /// It fails at the door, and goes to `Failed` with a note.
    case reject
}
