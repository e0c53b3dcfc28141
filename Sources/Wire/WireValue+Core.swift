import Core

extension FileName: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(counted: bytes)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        let bytes = try message.counted(atMost: Self.longest)
        do {
            try self.init(bytes: bytes)
        } catch {
            throw .invalid
        }
    }
}

extension FileIdentity: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(integer: device)
        message.write(integer: inode)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        try self.init(device: message.integer(), inode: message.integer())
    }
}

extension FileStamp: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(identity)
        message.write(integer: size)
        message.write(integer: modified)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        try self.init(identity: message.read(), size: message.integer(), modified: message.integer())
    }
}

extension JobID: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(integer: number)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        try self.init(message.integer(Int64.self))
    }
}

extension FileKind: WireValue {}
extension WriterPresence: WireValue {}

/// Enumerations without associated values travel as the index of their case.
extension WireValue where Self: CaseIterable & Equatable {
    package func write(to message: inout WireWriter) {
        let index = Self.allCases.enumerated().first { $0.element == self }?.offset
        message.write(tag: UInt8(clamping: index ?? Int(UInt8.max)))
    }

    package init(from message: inout WireReader) throws(WireFault) {
        let index = Int(try message.tag())
        guard let found = Self.allCases.enumerated().first(where: { $0.offset == index }) else {
            throw .invalid
        }
        self = found.element
    }
}
