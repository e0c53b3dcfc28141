import Testing

@testable import Core

@Suite("Calendar")
struct CalendarTests {
    @Test(
        "days are counted from 1970, in both directions",
        arguments: [
            (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
            (1900, 3, 1, -25_508),
            (0, 3, 1, -719_468), (2026, 11, 23, 20_780),
        ])
    func counts(year: Int, month: Int, day: Int, days: Int) {
        let date = CalendarDate(year: year, month: month, day: day)
        #expect(date.daysSince1970 == days && CalendarDate(daysSince1970: days) == date)
    }

    @Test("every day of eight centuries has one date, and the dates follow each other")
    func agrees() {
        var previous = CalendarDate(daysSince1970: -200_001)
        for days in -200_000...100_000 {
            let date = CalendarDate(daysSince1970: days)
            let follows = date.day == previous.day + 1 || (date.day == 1 && date == previous.startOfNextMonth)
            if date.daysSince1970 != days || !follows { Issue.record("day \(days)") }
            previous = date
        }
    }

    @Test(
        "a month lasts from its first instant to the first of the next",
        arguments: [
            ("2026-11-01T00:00:00.000Z", 2026, 11), ("2026-11-30T23:59:59.999Z", 2026, 11),
            ("2026-12-31T23:59:59.999Z", 2026, 12), ("1969-12-31T23:59:59.999Z", 1969, 12),
        ])
    func findsMonth(text: String, year: Int, month: Int) throws {
        let instant = try #require(Timestamp(text))
        let found = CalendarMonth(containing: instant)
        #expect(found == CalendarMonth(year: year, month: month))
        #expect(found.start <= instant && instant < found.end)
        #expect(CalendarMonth(containing: found.end) > found)
    }
}
