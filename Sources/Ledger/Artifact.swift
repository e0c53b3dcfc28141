import Core

/// A file in a user's folders that is ours to look after: made by us, or an original that a delivery left
/// behind.
package struct Artifact: Sendable, Hashable {
    package let kind: ArtifactKind
    package let name: FileName

    /// What the file was like when we left it. One that differs has been touched and is the user's.
    package let stamp: FileStamp

    package init(_ kind: ArtifactKind, name: FileName, stamp: FileStamp) {
        self.kind = kind
        self.name = name
        self.stamp = stamp
    }
}
