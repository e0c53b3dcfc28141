import Core
import GRDB

extension Ledger {
    /// Figures about everything that the ledger has seen, for metrics. Takes time in proportion to the
    /// history.
    package func totals() async throws(LedgerError) -> Totals {
        try await read { transaction in
            let work = try Row.fetchAll(
                transaction.db, sql: "SELECT TOTAL(duration_ms) AS ms, TOTAL(hits) AS hits FROM results"
            ).first
            return Totals(
                jobs: try transaction.counts(of: nil), failures: try transaction.failures(),
                transcribedMilliseconds: try work?.value("ms") ?? 0, hits: try work?.value("hits") ?? 0,
                credits: try transaction.one(
                    "SELECT COALESCE(SUM(credits), 0) FROM usage_entries WHERE kind <> 'adjust'") ?? 0,
                users: try transaction.one("SELECT COUNT(*) FROM users") ?? 0)
        }
    }
}

extension Transaction {
    fileprivate func failures() throws -> [ProblemType: Int] {
        let rows = try Row.fetchAll(
            db,
            sql:
                "SELECT problem_type, COUNT(*) AS jobs FROM jobs WHERE state = 'failed' GROUP BY problem_type"
        )
        return try Dictionary(
            uniqueKeysWithValues: rows.map { try ($0.value("problem_type"), $0.value("jobs")) })
    }
}
