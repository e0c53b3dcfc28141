import Core
import GRDB

extension Ledger {
    /// Throws `unknownJob`.
    package func job(_ id: JobID) async throws(LedgerError) -> JobRecord {
        try await read { transaction in try transaction.record(id) }
    }

    /// At most `limit` jobs, newest first.
    package func jobs(_ filter: JobFilter = JobFilter(), limit: Int) async throws(LedgerError) -> [JobRecord]
    {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        add("jobs.owner = ?", filter.owner)
        add("jobs.state = ?", filter.state)
        add("jobs.id < ?", filter.before)
        let condition = conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
        return try await records("\(condition) ORDER BY jobs.id DESC LIMIT ?", arguments + [limit])
    }

    /// All jobs that a worker has, oldest first.
    package func runningJobs() async throws(LedgerError) -> [JobRecord] {
        try await records("jobs.state = 'running' ORDER BY jobs.id")
    }

    /// All jobs whose sheets are to be delivered, oldest first.
    package func undeliveredJobs() async throws(LedgerError) -> [JobRecord] {
        try await records("jobs.state = 'finished' ORDER BY jobs.id")
    }

    /// All queued jobs, oldest first, for rebuilding a scheduler.
    package func queuedJobs() async throws(LedgerError) -> [QueueEntry] {
        try await read { transaction in
            try transaction.rows(
                """
                SELECT jobs.id, owner, tier, size, expected_ms, urgency, waiting, not_before
                FROM jobs JOIN users ON users.id = jobs.owner
                WHERE state = 'queued' ORDER BY jobs.id
                """
            ).map(QueueEntry.init(row:))
        }
    }

    /// The staged copies that are still needed: those of all jobs under way, and of failed ones for another try.
    /// Any other may be deleted.
    package func stagingKeys() async throws(LedgerError) -> Set<String> {
        try await read { transaction in
            Set(
                try transaction.all(
                    String.self,
                    "SELECT staging FROM jobs WHERE copy_removed IS NULL AND staging IS NOT NULL"))
        }
    }

    /// How many jobs there are in each state, of one user or of all; states without jobs are absent.
    package func counts(of owner: UserID? = nil) async throws(LedgerError) -> [JobState: Int] {
        try await read { transaction in try transaction.counts(of: owner) }
    }

    func records(_ condition: String, _ arguments: StatementArguments = []) async throws(LedgerError)
        -> [JobRecord]
    {
        try await read { transaction in
            let statement = try transaction.db.cachedStatement(
                sql: JobRecord.selection + " WHERE " + condition)
            return try JobRecord.fetchAll(statement, arguments: arguments)
        }
    }
}

extension Transaction {
    func counts(of owner: UserID?) throws -> [JobState: Int] {
        let condition = owner == nil ? "" : "WHERE owner = ?"
        let rows = try rows(
            "SELECT state, COUNT(*) AS jobs FROM jobs \(condition) GROUP BY state",
            owner.map { [$0] } ?? [])
        return try Dictionary(uniqueKeysWithValues: rows.map { try ($0.value("state"), $0.value("jobs")) })
    }
}

extension QueueEntry {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.value("id"), owner: try row.value("owner"), tier: try row.value("tier"),
            size: try row.value("size"), expectedMilliseconds: try row.value("expected_ms"),
            urgency: try row.value("urgency"), wait: try row.wait())
    }
}
