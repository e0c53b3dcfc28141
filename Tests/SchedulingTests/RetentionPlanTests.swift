import Core
import Testing

@testable import Scheduling

@Suite("Retention plan")
struct RetentionPlanTests {
    private let day: Int64 = 86_400_000
    private let rule = RetentionRule(
        resultsDays: 30, originalsDays: 7, failuresDays: 14, stagingDays: 3, historyDays: 90)
    private let days: [RetentionPlan.Category: Int64] = [
        .result: 30, .original: 7, .failure: 14, .staging: 3, .history: 90,
    ]

    private func file(
        _ artifact: Int64, _ category: RetentionPlan.Category = .result, on deliveryDay: Int64 = 0,
        rule: RetentionRule? = nil
    ) -> RetentionPlan.Item {
        RetentionPlan.Item(
            .artifact(artifact), category, since: Timestamp(milliseconds: deliveryDay * day),
            rule: rule ?? self.rule)
    }

    @Test(
        "everything is due the given days after its time began, to the millisecond",
        arguments: RetentionPlan.Category.allCases, [Int64(-1), 0, 1])
    func isDueInTime(category: RetentionPlan.Category, lateBy: Int64) {
        let end = (days[category] ?? 0) * day
        let plan = RetentionPlan([file(1, category)], at: Timestamp(milliseconds: end + lateBy))
        #expect(plan.due.count == (lateBy >= 0 ? 1 : 0) && plan.later.count == (lateBy >= 0 ? 0 : 1))
    }

    @Test("what is kept for ever is in no list")
    func keepsForEver() {
        let forEver = RetentionRule(resultsDays: nil, originalsDays: nil, stagingDays: nil)
        let plan = RetentionPlan(
            RetentionPlan.Category.allCases.map { file(1, $0, rule: forEver) },
            at: Timestamp(milliseconds: .max / 2))
        #expect(plan.due.isEmpty && plan.later.isEmpty)
    }

    @Test("everything goes by its own date, the soonest first")
    func sorts() {
        let plan = RetentionPlan(
            [file(1), file(2, .original), file(3, on: -20), file(4, .original, on: -9)],
            at: Timestamp(milliseconds: 0))
        #expect(plan.due.map(\.subject) == [.artifact(4)])
        #expect(plan.later.map(\.subject) == [.artifact(2), .artifact(3), .artifact(1)])
        #expect(plan.later.map { $0.date.milliseconds / day } == [7, 10, 30])
    }

    @Test("of the same date files go before copies, and copies before histories")
    func ordersSubjects() {
        let subjects: [RetentionPlan.Subject] = [
            .history(JobID(1)), .copy(JobID(2)), .artifact(9), .copy(JobID(1)),
        ]
        let plan = RetentionPlan(
            subjects.map { RetentionPlan.Item($0, .result, since: Timestamp(milliseconds: 0), rule: rule) },
            at: Timestamp(milliseconds: 0))
        #expect(
            plan.later.map(\.subject)
                == [.artifact(9), .copy(JobID(1)), .copy(JobID(2)), .history(JobID(1))])
    }
}
