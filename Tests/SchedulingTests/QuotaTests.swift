import Core
import Testing

@testable import Scheduling

@Suite("Quota")
struct QuotaTests {
    @Test(
        "what is left is never below nothing",
        arguments: [(10, 0, 10), (10, 9, 1), (10, 10, 0), (10, 12, 0), (0, 0, 0)])
    func subtracts(credits: Int, used: Int, left: Int) {
        let quota = Quota(credits: credits, used: used, month: CalendarMonth(year: 2026, month: 11))
        #expect(quota.left == left)
    }

    @Test("nothing is left to count in a tier without limit")
    func knowsNoLimit() {
        let quota = Quota(credits: nil, used: 1_000_000, month: CalendarMonth(year: 2026, month: 11))
        #expect(quota.left == nil)
    }

    @Test(
        "credits renew at midnight UTC on the first of the next month",
        arguments: [
            ("2026-11-23T17:44:35Z", "2026-12-01T00:00:00.000Z"),
            ("2026-12-31T23:59:59.999Z", "2027-01-01T00:00:00.000Z"),
            ("2028-02-01T00:00:00Z", "2028-03-01T00:00:00.000Z"),
        ])
    func renews(now: String, renewal: String) throws {
        let month = CalendarMonth(containing: try #require(Timestamp(now)))
        #expect(Quota(credits: 1, used: 1, month: month).renews.description == renewal)
    }
}
