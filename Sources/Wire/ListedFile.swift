import Core

/// One line of an inbox's listing.
package struct ListedFile: Sendable, Hashable {
    package let name: FileName
    package let kind: FileKind
    package let stamp: FileStamp

    /// Last change of the inode, in nanoseconds since 1970.
    package let changed: Int64

    /// The owner's user number.
    package let owner: UInt32

    /// Names that the file has. More than one: somebody may go on changing it from elsewhere.
    package let links: UInt64

    /// Whether somebody has the file open for writing.
    package let writer: WriterPresence

    package init(
        name: FileName, kind: FileKind, stamp: FileStamp, changed: Int64, owner: UInt32, links: UInt64,
        writer: WriterPresence
    ) {
        self.name = name
        self.kind = kind
        self.stamp = stamp
        self.changed = changed
        self.owner = owner
        self.links = links
        self.writer = writer
    }
}

extension ListedFile: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(name)
        message.write(kind)
        message.write(stamp)
        message.write(integer: changed)
        message.write(integer: owner)
        message.write(integer: links)
        message.write(writer)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        try self.init(
            name: message.read(), kind: message.read(), stamp: message.read(), changed: message.integer(),
            owner: message.integer(), links: message.integer(), writer: message.read())
    }
}
