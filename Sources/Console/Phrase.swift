import Core

/// Figures as people say them.
package enum Phrase {
    /// The two largest units of a length of time: `2 h 13 min`, `4 d`, `12 s`.
    package static func duration(_ duration: Duration) -> String {
        let seconds = max(0, duration.components.seconds)
        let parts = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")]
        var rest = seconds
        var said: [String] = []
        for (length, unit) in parts {
            let (count, remainder) = rest.quotientAndRemainder(dividingBy: Int64(length))
            rest = remainder
            if said.isEmpty ? count > 0 : true { said.append(count > 0 ? "\(count) \(unit)" : "") }
        }
        let words = said.prefix(2).filter { !$0.isEmpty }
        return words.isEmpty ? "0 s" : words.joined(separator: " ")
    }

    /// How long ago `instant` was, or how far ahead it is, in its largest unit: `3 min ago`, `in 2 d`, `now`.
    package static func relative(_ instant: Timestamp, to now: Timestamp) -> String {
        let seconds = (now.milliseconds - instant.milliseconds) / 1_000
        guard abs(seconds) > 0 else { return "now" }
        let (length, unit) =
            [(86_400, "d"), (3_600, "h"), (60, "min")].first { abs(seconds) >= $0.0 } ?? (1, "s")
        let count = abs(seconds) / Int64(length)
        return seconds > 0 ? "\(count) \(unit) ago" : "in \(count) \(unit)"
    }

    /// The length of a recording: `3:42`, `1:02:03`.
    package static func length(milliseconds: Int64) -> String {
        let seconds = (milliseconds + 500) / 1_000
        let clock = "\(padded(seconds / 60 % 60, seconds >= 3_600)):\(padded(seconds % 60, true))"
        return seconds >= 3_600 ? "\(seconds / 3_600):\(clock)" : clock
    }

    /// A size in decimal units: `512 bytes`, `12.4 MB`.
    package static func size(bytes: Int64) -> String {
        guard bytes >= 1_000 else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
        var tenths = bytes / 100
        var units = ["kB", "MB", "GB", "TB"][...]
        while tenths >= 10_000, units.count > 1 {
            tenths /= 1_000
            units = units.dropFirst()
        }
        let figure = tenths < 1_000 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
        return "\(figure) \(units.first ?? "")"
    }

    /// `instant` on the wall clock of somebody `offset` seconds ahead of UTC: `2026-11-23 18:44`.
    package static func clock(_ instant: Timestamp, offset: Int) -> String {
        let text = (instant + .seconds(offset)).description
        return String(text.prefix(16).replacing("T", with: " "))
    }

    /// `1 job`, `2 jobs`; the plural is the noun with an s unless it is given.
    package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
    }

    private static func padded(_ number: Int64, _ pad: Bool) -> String {
        pad && number < 10 ? "0\(number)" : "\(number)"
    }
}
