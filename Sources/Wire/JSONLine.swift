import FoundationEssentials

/// One JSON value on one line, the wire form of workers' messages.
package enum JSONLine {
    /// The longest line that is read, in bytes.
    package static let longest = 1 << 20

    /// The value as JSON without line breaks, keys in order, a newline at the end.
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
    }

    /// Throws `DecodingError` where `line` is not a `Value`.
    package static func decode<Value: Decodable>(_ type: Value.Type, from line: some Sequence<UInt8>) throws
        -> Value
    {
        try JSONDecoder().decode(type, from: Data(line))
    }
}
