/// A length of time as people say it.
struct SpokenLength: CustomStringConvertible {
    let seconds: Double

    init(_ seconds: Double) {
        self.seconds = seconds
    }

    /// "3.2 seconds", "2 minutes 5 seconds", "1 hour 3 minutes".
    var description: String {
        let whole = Int(min(seconds, 1e9).rounded())
        switch whole {
        case ..<10: return "\(tenths) seconds"
        case ..<60: return count(whole, "second")
        case ..<3_600: return pair(whole / 60, "minute", whole % 60, "second")
        default: return pair(whole / 3_600, "hour", whole % 3_600 / 60, "minute")
        }
    }

    private var tenths: String {
        let tenths = Int((seconds * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func pair(_ large: Int, _ largeUnit: String, _ small: Int, _ smallUnit: String) -> String {
        small == 0 ? count(large, largeUnit) : count(large, largeUnit) + " " + count(small, smallUnit)
    }

    private func count(_ number: Int, _ unit: String) -> String {
        "\(number) \(unit)" + (number == 1 ? "" : "s")
    }
}
