import Core
import Testing

@Suite("Months in words")
struct CalendarMonthTextTests {
    @Test(
        "a month reads what it writes",
        arguments: [(2_026, 11, "2026-11"), (2_027, 1, "2027-01"), (7, 9, "0007-09")])
    func roundTrips(year: Int, month: Int, text: String) {
        let value = CalendarMonth(year: year, month: month)
        #expect(value.description == text)
        #expect(CalendarMonth(text) == value)
    }

    @Test(
        "what is no month is refused",
        arguments: ["", "2026", "2026-13", "2026-00", "2026-1", "26-11", "2026-11-01"])
    func refuses(text: String) {
        #expect(CalendarMonth(text) == nil)
    }
}
