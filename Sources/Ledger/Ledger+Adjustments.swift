import Core
import GRDB

extension Ledger {
    /// What operators have given to a user's month, or taken where it is negative, newest first.
    package func adjustments(
        of user: UserID, in month: CalendarMonth
    ) async throws(LedgerError) -> [UsageEntry] {
        try await read { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT * FROM usage_entries WHERE owner = ? AND month = ? AND kind = 'adjust' ORDER BY id DESC
                    """, arguments: [user, month]
            ).map(UsageEntry.init(row:))
        }
    }
}
