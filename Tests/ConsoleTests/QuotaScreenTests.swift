import APIModel
import Console
import Core
import Testing

@Suite("What quota and usage show")
struct QuotaScreenTests {
    @Test("one account is shown with what was adjusted, in local time")
    func showsAccount() throws {
        let expected = """
            ada, tier free, month 2026-11; renews 2026-12-01 01:00 (in 7 d)
                     USED  RESERVED  GIVEN  LIMIT      LEFT
            credits     3         1    +20    100       116
            minutes   9.0       3.0          none  no limit

            ADJUSTED          CREDITS  MINUTES  BY UID  REASON
            2026-11-23 13:00      +20      0.0     900  festival

            """
        #expect(try QuotaBody(asOf: .noon, accounts: [.ada]).text(.table, .plain) == expected)
    }

    @Test("several accounts are a table")
    func showsAccounts() throws {
        let expected = """
            USER   TIER    CREDITS  RESERVED  LEFT  MINUTES  RESERVED      LEFT
            ada    free   3 of 120         1   116      9.0       3.0  no limit
            grace  free  10 of 100               0      0.0            no limit

            Used so far, held by jobs under way, and left. Renews 2026-12-01 01:00.

            """
        #expect(try QuotaBody(asOf: .noon, accounts: [.ada, .grace]).text(.table, .plain) == expected)
    }

    @Test("rows for programs are exact, and every format tells the same")
    func agrees() throws {
        let body = QuotaBody(asOf: .noon, accounts: [.ada, .grace])
        #expect(try APICoding.decode(QuotaBody.self, from: body.text(.json, .plain).utf8) == body)
        #expect(try body.text(.ndjson, .plain).split(separator: "\n").count == 2)
        let rows = try body.text(.tsv, .plain).split(separator: "\n")
        #expect(
            rows[1]
                == "ada\tfree\t2026-11\t3\t1\t20\t100\t116\t540000\t180000\t0\t\t\t2026-12-01T00:00:00.000Z")
    }

    @Test("nobody's account is said to be none")
    func showsNothing() throws {
        #expect(
            try QuotaBody(asOf: .noon, accounts: []).text(.table, .plain).hasPrefix("No account to show."))
    }

    @Test("a limit of which more was taken than there is shows as none")
    func showsDebt() throws {
        let figures = QuotaBody.Figures(limit: 3, given: -202, used: 2, left: 0)
        let debtor = QuotaBody.Account(
            user: "bo", tier: "free", month: CalendarMonth(year: 2_026, month: 11), credits: figures,
            audioMs: .init(limit: nil, used: 0, left: nil))
        let text = try QuotaBody(asOf: .noon, accounts: [.ada, debtor]).text(.table, .plain)
        #expect(text.contains(" 2 of 0 "))
    }

    @Test("usage has the columns that there is something in, and a sum")
    func showsUsage() throws {
        let month = CalendarMonth(year: 2_026, month: 11)
        let lines = [
            UsageBody.Line(month: month, user: "ada", tier: "free", jobs: 2, credits: 2, audioMs: 360_000)
        ]
        let byUser = UsageBody(asOf: .noon, from: month, through: month, lines: lines)
        let expected = """
            MONTH    USER  TIER  JOBS  CREDITS  MINUTES
            2026-11  ada   free     2        2      6.0

            2 jobs delivered, 6.0 minutes, in 2026-11.

            """
        #expect(try byUser.text(.table, .plain) == expected)
        let byMonth = UsageBody(
            asOf: .noon, from: month, through: month, lines: UsageGrouping.month.grouped(lines))
        #expect(try byMonth.text(.tsv, .plain) == "month\tjobs\tcredits\tminutes\n2026-11\t2\t2\t6.0\n")
    }

    @Test(
        "minutes are rounded to a tenth",
        arguments: [(Int64(0), "0.0"), (2_999, "0.0"), (3_000, "0.1"), (-90_000, "-1.5"), (744_000, "12.4")])
    func saysMinutes(milliseconds: Int64, text: String) {
        #expect(Phrase.minutes(milliseconds: milliseconds) == text)
    }
}

extension QuotaBody.Account {
    fileprivate static let ada = Self(
        user: "ada", tier: "free", month: CalendarMonth(year: 2_026, month: 11),
        credits: .init(limit: 100, given: 20, used: 3, reserved: 1, left: 116),
        audioMs: .init(limit: nil, used: 540_000, reserved: 180_000, left: nil),
        adjustments: [.init(time: .noon, credits: 20, audioMs: 0, reason: "festival", uid: 900)])
    fileprivate static let grace = Self(
        user: "grace", tier: "free", month: CalendarMonth(year: 2_026, month: 11),
        credits: .init(limit: 100, used: 10, left: 0), audioMs: .init(limit: nil, used: 0, left: nil))
}
