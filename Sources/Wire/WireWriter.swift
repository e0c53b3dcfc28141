/// Puts values behind each other into one message.
package struct WireWriter {
    package private(set) var bytes: [UInt8] = []

    package mutating func write(_ value: some WireValue) {
        value.write(to: &self)
    }

    mutating func write(tag: UInt8) {
        bytes.append(tag)
    }

    mutating func write(integer: some FixedWidthInteger) {
        withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// The length, two bytes, and what it counts.
    mutating func write(counted part: [UInt8]) {
        write(integer: UInt16(clamping: part.count))
        bytes.append(contentsOf: part.prefix(Int(UInt16.max)))
    }

    mutating func write(list values: [some WireValue]) {
        write(integer: UInt16(clamping: values.count))
        for value in values.prefix(Int(UInt16.max)) { write(value) }
    }
}
