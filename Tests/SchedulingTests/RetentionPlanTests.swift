import Core
import Testing

@testable import Scheduling

@Suite("Retention plan")
struct RetentionPlanTests {
    private let day: Int64 = 86_400_000
    private let rule = RetentionRule(resultsDays: 30, originalsDays: 7)

    private func file(
        _ artifact: Int64, _ kind: ArtifactKind = .result, on deliveryDay: Int64 = 0,
        rule: RetentionRule? = nil
    ) -> RetentionPlan.File {
        RetentionPlan.File(
            artifact: artifact, kind: kind, delivered: Timestamp(milliseconds: deliveryDay * day),
            rule: rule ?? self.rule)
    }

    @Test(
        "a file is due the given days after its delivery, to the millisecond",
        arguments: ArtifactKind.allCases, [Int64(-1), 0, 1])
    func isDueInTime(kind: ArtifactKind, lateBy: Int64) {
        let end = (kind == .result ? 30 : 7) * day
        let plan = RetentionPlan([file(1, kind)], at: Timestamp(milliseconds: end + lateBy))
        #expect(plan.due.count == (lateBy >= 0 ? 1 : 0) && plan.later.count == (lateBy >= 0 ? 0 : 1))
    }

    @Test("what is kept for ever is in no list")
    func keepsForEver() {
        let forEver = RetentionRule(resultsDays: nil, originalsDays: nil)
        let plan = RetentionPlan(
            [file(1, rule: forEver), file(2, .original, rule: forEver)], at: Timestamp(milliseconds: .max / 2)
        )
        #expect(plan.due.isEmpty && plan.later.isEmpty && plan.nextDate == nil)
    }

    @Test("originals and results go by their own dates, the soonest first")
    func sorts() {
        let plan = RetentionPlan(
            [file(1), file(2, .original), file(3, on: -20), file(4, .original, on: -9)],
            at: Timestamp(milliseconds: 0))
        #expect(plan.due.map(\.artifact) == [4])
        #expect(plan.later.map(\.artifact) == [2, 3, 1])
        #expect(plan.later.map { $0.date.milliseconds / day } == [7, 10, 30])
        #expect(plan.nextDate == Timestamp(milliseconds: -2 * day))
    }
}
