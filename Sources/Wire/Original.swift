import Core

/// A recording that a job has admitted, as it lay in the inbox.
package struct Original: Sendable, Hashable {
    package let job: JobID

    /// The name at admission. The file may have another one by now; what it is, its stamp tells.
    package let name: FileName
    package let stamp: FileStamp

    package init(job: JobID, name: FileName, stamp: FileStamp) {
        self.job = job
        self.name = name
        self.stamp = stamp
    }
}

extension Original: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(job)
        message.write(name)
        message.write(stamp)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        try self.init(job: message.read(), name: message.read(), stamp: message.read())
    }
}
