import Core

/// A settled arrival at the ledger's door.
package struct Submission: Sendable, Hashable {
    package let owner: UserID
    package let name: FileName
    package let stamp: FileStamp

    /// The title above the music.
    package let title: String

    package init(owner: UserID, name: FileName, stamp: FileStamp, title: String) {
        self.owner = owner
        self.name = name
        self.stamp = stamp
        self.title = title
    }
}
