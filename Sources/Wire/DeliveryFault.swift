/// Why something could not be done to files, in the terms that decide what to do next: wait, try again, give up.
package enum DeliveryFault: Error, Sendable, Hashable {
    /// The studio root, or this user's home in it, is not there: unknown, not deleted.
    case rootAbsent
    /// The folder may not be written.
    case unwritable
    /// The disk is full, or the user's quota is.
    case full
    /// There is another file, or the file has been changed.
    case changed
    /// It is nowhere to be found.
    case vanished
    /// A link, a directory, a FIFO: no file that we would touch.
    case irregular
    /// It is not allowed: another's file, a folder that is not empty, a home of root's.
    case refused
    /// The courier does not answer.
    case unavailable
    /// Daemon and courier do not understand each other: two versions.
    case misunderstood
    /// What the kernel said, an error number.
    case io(Int32)
}

extension DeliveryFault: WireValue {
    package func write(to message: inout WireWriter) {
        guard case .io(let number) = self else {
            return message.write(tag: UInt8(clamping: Self.plain.firstIndex(of: self) ?? Self.plain.count))
        }
        message.write(tag: .max)
        message.write(integer: number)
    }

    package init(from message: inout WireReader) throws(WireFault) {
        let tag = try message.tag()
        if tag == .max {
            self = .io(try message.integer())
        } else {
            guard tag < Self.plain.count else { throw .invalid }
            self = Self.plain[Int(tag)]
        }
    }

    private static let plain: [DeliveryFault] = [
        .rootAbsent, .unwritable, .full, .changed, .vanished, .irregular, .refused, .unavailable,
        .misunderstood,
    ]
}
