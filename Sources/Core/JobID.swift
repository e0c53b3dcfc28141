/// The number of a job in the ledger, from 1 on, never used twice.
package struct JobID: Hashable, Sendable, Codable {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }

    package init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension JobID: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension JobID: LosslessStringConvertible {
    package init?(_ description: String) {
        guard let number = Int64(description), number > 0 else { return nil }
        self.init(number)
    }

    package var description: String { String(number) }
}
