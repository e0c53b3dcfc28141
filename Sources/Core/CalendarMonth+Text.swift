extension CalendarMonth: LosslessStringConvertible {
    /// As in ISO 8601: `2026-11`.
    package var description: String {
        let digits = (String(year), String(month))
        return String(repeating: "0", count: max(0, 4 - digits.0.count)) + digits.0 + "-"
            + (month < 10 ? "0" : "") + digits.1
    }

    /// Reads what `description` writes, years 0000 to 9999.
    package init?(_ description: String) {
        guard let match = description.wholeMatch(of: /([0-9]{4})-([0-9]{2})/), let year = Int(match.1),
            let month = Int(match.2), (1...12).contains(month)
        else { return nil }
        self.init(year: year, month: month)
    }
}

extension CalendarMonth: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let month = CalendarMonth(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no month: \(text)")
        }
        self = month
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
