/// The model that has heard a recording.
package struct UsedModel: Sendable, Hashable, Codable {
    /// Its name on the shelf.
    package let name: String

    /// Of its file.
    package let digest: ContentDigest

    /// The model that should have heard it, and was not to be had; nil where this is the one.
    package let insteadOf: String?

    package init(name: String, digest: ContentDigest, insteadOf: String? = nil) {
        self.name = name
        self.digest = digest
        self.insteadOf = insteadOf
    }
}
