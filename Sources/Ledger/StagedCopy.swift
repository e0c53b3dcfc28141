import Core

/// Our own copy of a recording.
package struct StagedCopy: Sendable, Hashable {
    /// The name of the copy's place in the staging directory.
    package let key: String
    package let digest: ContentDigest

    package init(key: String, digest: ContentDigest) {
        self.key = key
        self.digest = digest
    }
}
