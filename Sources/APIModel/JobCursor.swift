import Core

/// A place in the list of jobs, opaque to clients: the jobs older than one that they have seen.
package struct JobCursor: Hashable, Sendable {
    /// The page holds jobs with smaller ids than this one.
    package let before: JobID

    package init(before: JobID) {
        self.before = before
    }
}

extension JobCursor: LosslessStringConvertible {
    private static let mark = "b"

    package init?(_ description: String) {
        guard description.hasPrefix(Self.mark),
            let number = Int64(description.dropFirst(Self.mark.count), radix: 36), number > 0
        else { return nil }
        self.init(before: JobID(number))
    }

    package var description: String { Self.mark + String(before.number, radix: 36) }
}

extension JobCursor: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let cursor = JobCursor(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no cursor: \(text)")
        }
        self = cursor
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
