import Core

/// A folder of results, complete and on the user's disk, that waits under a hidden name to be published.
package struct StagedFolder: Sendable, Hashable {
    package let identity: FileIdentity
    package let files: [DeliveredFile]

    package init(identity: FileIdentity, files: [DeliveredFile]) {
        self.identity = identity
        self.files = files
    }
}

extension StagedFolder: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(identity)
        message.write(list: files)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        try self.init(identity: message.read(), files: message.list(atMost: CourierRequest.mostFiles))
    }
}
