/// The SHA-256 of a file's bytes (FIPS 180-4): two recordings with the same digest are the same recording.
package struct ContentDigest: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// Nil unless there are 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// What a hash function has put out, 32 bytes.
    package init(sha256 bytes: [UInt8]) {
        precondition(bytes.count == Self.length)
        self.bytes = bytes
    }

    /// Bytes of a digest.
    package static let length = 32
}

extension ContentDigest: LosslessStringConvertible {
    /// 64 hexadecimal digits, lower case.
    package var description: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    package init?(_ description: String) {
        let digits = description.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard description.utf8.count == 2 * Self.length, digits.count == 2 * Self.length else { return nil }
        self.init(
            bytes: stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }
}
