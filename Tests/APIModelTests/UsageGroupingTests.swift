import APIModel
import Core
import Testing

@Suite("Usage added up")
struct UsageGroupingTests {
    private let october = CalendarMonth(year: 2_026, month: 10)
    private let november = CalendarMonth(year: 2_026, month: 11)

    private var lines: [UsageBody.Line] {
        [
            .init(month: november, user: "ada", tier: "free", jobs: 1, credits: 2, audioMs: 10),
            .init(month: november, user: "ada", tier: "pro", jobs: 2, credits: 3, audioMs: 20),
            .init(month: november, user: "bob", tier: "free", jobs: 4, credits: 5, audioMs: 40),
            .init(month: october, user: "bob", tier: "free", jobs: 8, credits: 9, audioMs: 80),
        ]
    }

    @Test("nothing is lost, whatever makes a line", arguments: UsageGrouping.allCases)
    func addsUp(grouping: UsageGrouping) {
        let grouped = grouping.grouped(lines)
        #expect(grouped.map(\.jobs).reduce(0, +) == 15)
        #expect(grouped.map(\.credits).reduce(0, +) == 19)
        #expect(grouped.map(\.audioMs).reduce(0, +) == 150)
        #expect(grouped.map(\.month) == grouped.map(\.month).sorted())
    }

    @Test("a tier's line has no user, a month's neither")
    func groups() {
        #expect(UsageGrouping.user.grouped(lines).count == 4)
        let tiers = UsageGrouping.tier.grouped(lines)
        #expect(tiers.map(\.tier) == ["free", "free", "pro"])
        #expect(tiers.allSatisfy { $0.user == nil })
        let months = UsageGrouping.month.grouped(lines)
        #expect(months.map(\.month) == [october, november])
        #expect(months.allSatisfy { $0.user == nil && $0.tier == nil })
    }
}
