import Core

/// One line of a directory listing.
package struct DirectoryEntry: Sendable, Hashable {
    package let name: FileName

    /// Of the entry itself: links are not followed.
    package let status: FileStatus

    package init(name: FileName, status: FileStatus) {
        self.name = name
        self.status = status
    }
}
