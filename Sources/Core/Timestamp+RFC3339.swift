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
        let text = Array(description.utf8)
        guard text.count >= 20, Self.hasSeparators(text), let fraction = Self.milliseconds(in: text[19...]),
            let date = Self.date(in: text), let hour = Self.number(text[11..<13]), hour < 24,
            let minute = Self.number(text[14..<16]), minute < 60,
            let second = Self.number(text[17..<19]), second < 60
        else { return nil }
        let clock = ((hour * 60 + minute) * 60 + second) * 1_000 + fraction
        self.init(milliseconds: date.start.milliseconds + Int64(clock))
    }

    private static func hasSeparators(_ text: [UInt8]) -> Bool {
        zip([4, 7, 10, 13, 16], "--T::".utf8).allSatisfy { text[$0] == $1 }
    }

    private static func date(in text: [UInt8]) -> CalendarDate? {
        guard let year = number(text[..<4]), let month = number(text[5..<7]), let day = number(text[8..<10]),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let date = CalendarDate(year: year, month: month, day: day)
        return CalendarDate(daysSince1970: date.daysSince1970) == date ? date : nil
    }

    /// What follows the seconds: `Z`, or a point, one to nine digits and `Z`.
    private static func milliseconds(in ending: ArraySlice<UInt8>) -> Int? {
        guard ending.last == UInt8(ascii: "Z") else { return nil }
        let fraction = ending.dropLast()
        guard !fraction.isEmpty else { return 0 }
        let digits = fraction.dropFirst()
        guard fraction.first == UInt8(ascii: "."), (1...9).contains(digits.count), number(digits) != nil
        else {
            return nil
        }
        return number(digits.prefix(3) + Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - digits.count)))
    }

    /// The value of some digits and nothing else.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(0) { value, digit in
            guard let value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            return value * 10 + Int(digit - UInt8(ascii: "0"))
        }
    }
}
