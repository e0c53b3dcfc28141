/// Where the recording that a job was made from is, as far as we know.
package enum OriginalPlace: String, Sendable, CaseIterable {
    /// Where the user put it.
    case inbox
    /// In `Inbox/.processing`: accepted.
    case processing
    /// Beside the delivered sheets.
    case outbox
    /// In `Failed`, a note beside it.
    case failed
    /// Taken away by the user, or deleted by retention.
    case gone
}
