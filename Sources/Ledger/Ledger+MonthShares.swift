import Core
import GRDB

extension Ledger {
    /// How far the month of each user is used up, or of those in `owners`, by number.
    package func monthShares(
        in month: CalendarMonth, of owners: [UserID]? = nil
    ) async throws(LedgerError) -> [MonthShare] {
        let chosen = owners.map { "[\($0.map { "\($0.number)" }.joined(separator: ","))]" }
        return try await read { transaction in
            try transaction.rows(MonthShare.selection, [month, chosen]).map(MonthShare.init(row:))
        }
    }
}

extension MonthShare {
    /// For a month, and a JSON array of the numbers of users, or null for all of them.
    static let selection = """
        SELECT users.id, users.tier,
            TOTAL(iif(kind = 'adjust', 0, credits)) AS credits, TOTAL(iif(kind = 'adjust', 0, audio_ms)) AS ms,
            TOTAL(iif(kind = 'adjust', -credits, 0)) AS given_credits,
            TOTAL(iif(kind = 'adjust', -audio_ms, 0)) AS given_ms
        FROM users LEFT JOIN usage_entries ON owner = users.id AND month = ?1
        WHERE ?2 IS NULL OR users.id IN (SELECT value FROM json_each(?2))
        GROUP BY users.id
        """

    fileprivate init(row: Row) throws {
        self.init(
            owner: try row.value("id"), tier: try row.value("tier"),
            taken: Account.Amount(
                credits: try row.value("credits"), audioMilliseconds: try row.value("ms")),
            given: Account.Amount(
                credits: try row.value("given_credits"), audioMilliseconds: try row.value("given_ms")))
    }
}
