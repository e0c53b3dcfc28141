import Core

/// A file that we have put into a user's folder. Only a file that still has this stamp may ever be removed.
package struct DeliveredFile: Sendable, Hashable {
    package let name: FileName
    package let stamp: FileStamp

    package init(name: FileName, stamp: FileStamp) {
        self.name = name
        self.stamp = stamp
    }
}

extension DeliveredFile: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(name)
        message.write(stamp)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        try self.init(name: message.read(), stamp: message.read())
    }
}
