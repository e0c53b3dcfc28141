import Core
import GRDB

extension Ledger {
    /// At most `limit` events after number `sequence`, oldest first, of one user's jobs or of all.
    package func events(
        after sequence: Int64, of owner: UserID? = nil, limit: Int
    ) async throws(LedgerError) -> [LedgerEvent] {
        let condition = owner == nil ? "" : "AND owner = ?"
        let arguments: StatementArguments = owner.map { [sequence, $0, limit] } ?? [sequence, limit]
        return try await read { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: "SELECT * FROM events WHERE sequence > ? \(condition) ORDER BY sequence LIMIT ?",
                arguments: arguments
            ).map(LedgerEvent.init(row:))
        }
    }

    /// The numbers of the oldest event kept and of the last one written; nil where there was none yet. Who
    /// wants events after a number less than the oldest one's predecessor has missed some.
    package func eventRange() async throws(LedgerError) -> ClosedRange<Int64>? {
        try await read { transaction in
            guard let first: Int64 = try transaction.one("SELECT MIN(sequence) FROM events"),
                let last: Int64 = try transaction.one("SELECT MAX(sequence) FROM events")
            else { return nil }
            return first...max(first, last)
        }
    }
}

extension LedgerEvent {
    fileprivate init(row: Row) throws {
        self.init(
            sequence: try row.value("sequence"), time: try row.value("time"), job: try row.value("job"),
            owner: try row.value("owner"), kind: try row.value("kind"), state: try row.value("state"))
    }
}
