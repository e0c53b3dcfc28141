import Testing

@testable import Core

@Suite("Timestamp")
struct TimestampTests {
    @Test(
        "a timestamp reads and writes RFC 3339 in UTC",
        arguments: [
            (Int64(0), "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"), (1_795_455_875_120, "2026-11-23T17:44:35.120Z"),
        ])
    func readsAndWrites(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test(
        "what is no UTC time is refused",
        arguments: [
            "", "2026-11-23", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-23T24:00:00Z",
            "2026-11-23T00:00:00+01:00", "2026-11-23T00:00:60Z", "2026-11-23T00:60:00Z",
            "2026-11-23 00:00:00Z",
            "2026-11-23T00:00:00", "2026-11-23T00:00:00.Z", "2026-11-23T00:00:00.0000000000Z",
            "2026-11-23T00:00:00,5Z", "+026-11-23T00:00:00Z", "2026-11-23T00:00:00ZZ", "2026-1１-23T00:00:0Z",
        ])
    func refuses(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(
        "a fraction of a second is cut to milliseconds",
        arguments: [("Z", 0), (".5Z", 500), (".05Z", 50), (".123Z", 123), (".123999999Z", 123)])
    func cutsFractions(ending: String, milliseconds: Int64) {
        #expect(Timestamp("1970-01-01T00:00:01" + ending)?.milliseconds == 1_000 + milliseconds)
    }

    @Test(
        "the month after December is January",
        arguments: [(11, 2026, 12), (12, 2027, 1)])
    func findsNextMonth(month: Int, year: Int, next: Int) {
        let start = CalendarDate(year: 2026, month: month, day: 15).startOfNextMonth
        #expect(start == CalendarDate(year: year, month: next, day: 1))
    }
}
