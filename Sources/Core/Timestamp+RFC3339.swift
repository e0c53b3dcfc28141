extension Timestamp {
    /// The UTC day that the instant falls on.
    package var date: CalendarDate {
        CalendarDate(daysSince1970: Int(Self.floorDivide(milliseconds, by: Self.millisecondsPerDay)))
    }

    private var millisecondOfDay: Int64 {
        milliseconds - Self.floorDivide(milliseconds, by: Self.millisecondsPerDay) * Self.millisecondsPerDay
    }

    private static let millisecondsPerDay: Int64 = 86_400_000

    private static func floorDivide(_ dividend: Int64, by divisor: Int64) -> Int64 {
        let quotient = dividend / divisor
        return dividend % divisor < 0 ? quotient - 1 : quotient
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Timestamp: LosslessStringConvertible {
    /// RFC 3339 in UTC with milliseconds: `2026-11-23T17:44:35.120Z`.
    package var description: String {
        let (day, time) = (date, Int(millisecondOfDay))
        let clock = [time / 3_600_000, time / 60_000 % 60, time / 1_000 % 60].map { Self.padded($0, to: 2) }
        return
            "\(Self.padded(day.year, to: 4))-\(Self.padded(day.month, to: 2))-\(Self.padded(day.day, to: 2))"
            + "T\(clock.joined(separator: ":")).\(Self.padded(time % 1_000, to: 3))Z"
    }

    /// Reads RFC 3339 in UTC (`Z`), with or without a fraction of a second, which is cut to milliseconds.
    package init?(_ description: String) {
        let pattern = /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?Z/
        guard let match = description.wholeMatch(of: pattern)?.output,
            let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
            let hour = Int(match.4), let minute = Int(match.5), let second = Int(match.6),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60
        else { return nil }
        let fraction = Int((String(match.7 ?? "") + "000").prefix(3)) ?? 0
        let midnight = CalendarDate(year: year, month: month, day: day)
        guard CalendarDate(daysSince1970: midnight.daysSince1970) == midnight else { return nil }
        let clock = ((hour * 60 + minute) * 60 + second) * 1_000 + fraction
        self.init(milliseconds: midnight.start.milliseconds + Int64(clock))
    }
}
