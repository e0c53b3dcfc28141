import Core
import GRDB
import Testing

@testable import Ledger

@Suite("What is asked again and again")
struct QueryPlanTests {
    private static let span = StatisticsSpan(from: .morning, until: .noon)

    private static let questions: [(sql: String, arguments: Int, index: String)] = [
        ("SELECT COUNT(*) FROM \(Transaction.jobs(span))", 0, "jobs_by_admission"),
        (
            "SELECT wait FROM (SELECT started - admitted AS wait FROM \(Transaction.jobs(span)))",
            0, "jobs_by_admission"
        ),
        (User.tierByNumber, 1, "users_by_uid"),
        (MonthShare.selection, 2, "COVERING INDEX usage_by_month"),
        (Removal.selection("owner = ?3"), 3, "removals_by_owner"),
        (Removal.selection("TRUE"), 2, "SEARCH removals USING INTEGER PRIMARY KEY"),
    ]

    @Test("is found by an index, whatever lies in the ledger", arguments: questions)
    func usesIndex(question: (sql: String, arguments: Int, index: String)) async throws {
        let house = try await TestHouse()
        let steps = try await house.ledger.read { transaction in
            try Row.fetchAll(
                transaction.db, sql: "EXPLAIN QUERY PLAN " + question.sql,
                arguments: StatementArguments([Int64?](repeating: nil, count: question.arguments))
            ).map { row in
                try row.value("detail", as: String.self)
            }
        }
        #expect(steps.contains { $0.contains(question.index) }, "\(steps)")
        #expect(
            !steps.contains { $0.hasPrefix("SCAN jobs") || $0.hasPrefix("SCAN usage_entries") }, "\(steps)")
    }
}
