import FoundationEssentials

/// How bodies become JSON and back: the one place that knows.
///
/// Keys are the names of the properties in snake case, sorted, so that the same value always gives the same
/// bytes. What is nil is absent. Readers ignore keys that they do not know.
package enum APICoding {
    /// `body` as JSON on one line, without a newline at the end.
    package static func encode(_ body: some Encodable) throws -> [UInt8] {
        try Array(encoder(.oneLine).encode(body))
    }

    /// `body` as JSON for people: a line for each key.
    package static func encodePretty(_ body: some Encodable) throws -> [UInt8] {
        try Array(encoder(.indented).encode(body))
    }

    /// Throws `DecodingError` where `json` is not a `Body`.
    package static func decode<Body: Decodable>(_ type: Body.Type, from json: some Sequence<UInt8>) throws
        -> Body
    {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: Data(json))
    }

    private static func encoder(_ formatting: JSONEncoder.OutputFormatting) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = formatting
        return encoder
    }
}

extension JSONEncoder.OutputFormatting {
    fileprivate static let oneLine: Self = [.sortedKeys, .withoutEscapingSlashes]
    fileprivate static let indented: Self = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
}
