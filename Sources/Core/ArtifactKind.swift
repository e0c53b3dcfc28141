/// What a file that we look after in a user's folders is. The names are part of the API and of the ledger.
package enum ArtifactKind: String, Sendable, Codable, CaseIterable {
    /// A delivered sheet.
    case result
    /// The recording that the sheets were made from.
    case original
    /// The note beside a failed recording.
    case note
}
