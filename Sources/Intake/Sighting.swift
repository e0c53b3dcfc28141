import Core

/// One look at one file of an inbox: all that a change of the file would change.
package struct Sighting: Sendable, Equatable {
    /// A new file under an old name has another identity, so another stamp.
    package let stamp: FileStamp

    /// Last change of the inode, in nanoseconds since 1970. Unlike the modification time, no writer can set
    /// it back.
    package let changed: Int64

    /// Whether somebody has the file open for writing, as far as the file system tells.
    package let writer: WriterPresence

    package init(stamp: FileStamp, changed: Int64, writer: WriterPresence) {
        self.stamp = stamp
        self.changed = changed
        self.writer = writer
    }
}
