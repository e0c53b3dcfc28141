/// A value that travels between daemon and courier. The form is fixed and binary, little-endian, without names or
/// versions: both programs are of one build, and a connection begins with a greeting that says which.
package protocol WireValue: Sendable {
    func write(to message: inout WireWriter)

    init(from message: inout WireReader) throws(WireFault)
}

extension WireValue {
    /// The value alone, as the bytes of one message.
    package var wireBytes: [UInt8] {
        var message = WireWriter()
        message.write(self)
        return message.bytes
    }

    /// Reads a message that holds this value and nothing else.
    package init(wireBytes: [UInt8]) throws(WireFault) {
        var message = WireReader(wireBytes)
        try self.init(from: &message)
        try message.end()
    }
}
