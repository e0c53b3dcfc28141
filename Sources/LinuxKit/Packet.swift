import CLinux

/// One message on a `PacketSocket`.
package struct Packet: Sendable {
    /// 1 to `largest` bytes.
    package let bytes: [UInt8]

    /// At most `mostDescriptors`.
    package let descriptors: [Descriptor]

    package init(_ bytes: [UInt8], enclosing descriptors: [Descriptor] = []) {
        self.bytes = bytes
        self.descriptors = descriptors
    }

    /// In bytes.
    package static let largest = 1 << 16

    package static let mostDescriptors = Int(clinux_most_descriptors)

    /// Lends the numbers of several descriptors at once.
    @discardableResult
    static func borrowing<Result>(
        _ descriptors: [Descriptor], _ body: ([Int32]) throws(SystemError) -> Result
    ) throws(SystemError) -> Result {
        defer { withExtendedLifetime(descriptors) {} }
        return try body(descriptors.map { descriptor in descriptor.use { $0 } })
    }
}
