/// A day of the Gregorian calendar, extended backwards without end.
///
/// Day counts by H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2014): years run from March, so the leap
/// day is the last of its year and an era of 400 years always has 146,097 days.
package struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date `days` after 1970-01-01.
    package init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days after 1970-01-01.
    package var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The first day of the month after this one.
    package var startOfNextMonth: CalendarDate {
        month == 12
            ? CalendarDate(year: year + 1, month: 1, day: 1)
            : CalendarDate(year: year, month: month + 1, day: 1)
    }

    /// As ISO 8601 writes it: `2026-11-23`. Midnight's timestamp begins with it.
    package var description: String { String(start.description.prefix { $0 != "T" }) }

    /// Midnight UTC at the beginning of the day.
    package var start: Timestamp {
        Timestamp(milliseconds: Int64(daysSince1970) * 86_400_000)
    }
}
