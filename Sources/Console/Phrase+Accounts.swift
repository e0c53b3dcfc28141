import Core

extension Phrase {
    /// A length of time that nobody knows exactly, in its largest unit, rounded up: `4 min`, `2 h`; empty for less
    /// than 5 s.
    static func rough(_ duration: Duration) -> String {
        let seconds = duration.components.seconds
        guard seconds >= 5 else { return "" }
        let (length, unit) =
            [(86_400, "d"), (3_600, "h"), (60, "min")].first { seconds >= $0.0 } ?? (1, "s")
        return "\((seconds + Int64(length) - 1) / Int64(length)) \(unit)"
    }

    /// Minutes with one decimal, rounded: `12.4`.
    package static func minutes(milliseconds: Int64) -> String {
        let tenths = (abs(milliseconds) + 3_000) / 6_000
        return (milliseconds < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
    }

    /// A short length of time to a tenth of a second, a longer one in its two largest units: `4.2 s`, `2 min 5 s`.
    static func seconds(_ milliseconds: Int64) -> String {
        guard milliseconds < 60_000 else { return duration(.milliseconds(milliseconds)) }
        let tenths = (milliseconds + 50) / 100
        return "\(tenths / 10).\(tenths % 10) s"
    }

    /// A figure that something was changed by: `+5`, `-5`, `0`.
    static func signed(_ figure: String) -> String {
        figure.hasPrefix("-") || figure.allSatisfy { $0 == "0" || $0 == "." } ? figure : "+" + figure
    }
}
