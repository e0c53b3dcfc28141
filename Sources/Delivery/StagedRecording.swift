import Core

/// A recording that has been copied to our own disk.
package struct StagedRecording: Sendable, Hashable {
    /// In bytes.
    package let size: Int64
    package let digest: ContentDigest
}
