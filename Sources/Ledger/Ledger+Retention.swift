import Core
import GRDB

extension Ledger {
    /// Files of ours in users' folders whose end has not been written down and that are not kept for ever, by
    /// number, at most `limit` of those after number `artifact`; only those past their time at `date`, if it is given.
    package func retainedArtifacts(
        dueBy date: Timestamp? = nil, after artifact: Int64 = 0, limit: Int = 10_000
    ) async throws(LedgerError) -> [RetainedArtifact] {
        try await read { transaction in
            try transaction.rows(RetainedArtifact.selection, [artifact, date, limit]).map(
                RetainedArtifact.init(row:))
        }
    }

    /// Writes down what came of deleting an artifact. What was written first stays.
    ///
    /// Throws `unknownArtifact`, and `illegalMove` where its job is not over.
    package func recordDeletion(
        of artifact: Int64, _ outcome: DeletionOutcome, at now: Timestamp
    ) async throws(LedgerError) {
        try await change(at: now) { transaction in
            guard let job: JobID = try transaction.one("SELECT job FROM artifacts WHERE id = ?", [artifact])
            else {
                throw LedgerError.unknownArtifact(artifact)
            }
            try transaction.check(job, .retire, from: [.delivered, .failed, .cancelled])
            try transaction.run(
                "INSERT INTO deletions (artifact, outcome, time) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [artifact, outcome, now])
            guard transaction.db.changesCount == 1 else { return }
            try transaction.run(
                """
                INSERT INTO removals (time, owner, job, subject, outcome, name, bytes)
                SELECT ?, owner, job, kind, ?, artifacts.name, artifacts.size
                FROM artifacts JOIN jobs ON jobs.id = artifacts.job WHERE artifacts.id = ?
                """, [now, outcome, artifact])
        }
    }

    /// Delivered jobs none of whose sheets is ours any more, so that the folder may go if it is empty; oldest
    /// first.
    package func retirableJobs() async throws(LedgerError) -> [JobRecord] {
        try await records(
            """
            jobs.id IN (SELECT job FROM results WHERE delivered IS NOT NULL AND retired IS NULL) AND NOT EXISTS (
                SELECT 1 FROM artifacts LEFT JOIN deletions ON deletions.artifact = artifacts.id
                WHERE artifacts.job = jobs.id AND artifacts.kind = 'result' AND deletions.artifact IS NULL)
            ORDER BY jobs.id
            """)
    }

    /// Notes that a delivered job's folder has been dealt with, for good. Doing it again changes nothing.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    package func retire(_ id: JobID, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.check(id, .retire, from: [.delivered])
            try transaction.run(
                "UPDATE results SET retired = ? WHERE job = ? AND retired IS NULL", [now, id])
        }
    }

    /// What was removed, newest first, at most `limit`: of some users or of all, before number `number` if it is
    /// given.
    package func removals(
        of owners: [UserID]? = nil, before number: Int64? = nil, limit: Int
    ) async throws(LedgerError) -> [Removal] {
        let place = number ?? .max
        return try await read { transaction in
            guard let owners else { return try transaction.removals("TRUE", [place, limit]) }
            return try owners.flatMap { try transaction.removals("owner = ?3", [place, limit, $0]) }
                .sorted { $1.id < $0.id }.prefix(limit).map(\.self)
        }
    }
}

extension Transaction {
    fileprivate func removals(_ condition: String, _ arguments: StatementArguments) throws -> [Removal] {
        try rows(Removal.selection(condition), arguments).map(Removal.init(row:))
    }
}

extension RetainedArtifact {
    /// The days of the owner's tier that an artifact is kept.
    static let days = """
        CASE WHEN jobs.state IN ('failed', 'cancelled') THEN failures_days
            WHEN artifacts.kind = 'result' THEN results_days
            WHEN artifacts.kind = 'original' THEN originals_days END
        """

    private static let since = "CASE jobs.state WHEN 'delivered' THEN results.delivered ELSE jobs.ended END"

    fileprivate static let selection = """
        SELECT artifacts.*, jobs.owner, jobs.state, jobs.ended, jobs.original, users.home, users.uid, users.tier,
            users.created, tiers.results_days, tiers.originals_days, tiers.failures_days, tiers.staging_days,
            tiers.history_days, results.folder, results.folder_device, results.folder_inode, results.delivered
        FROM artifacts JOIN jobs ON jobs.id = artifacts.job JOIN users ON users.id = jobs.owner
            JOIN tiers ON tiers.name = users.tier LEFT JOIN results ON results.job = jobs.id
            LEFT JOIN deletions ON deletions.artifact = artifacts.id
        WHERE artifacts.id > ?1 AND deletions.artifact IS NULL
            AND (jobs.state = 'delivered' OR jobs.state IN ('failed', 'cancelled') AND jobs.filed = 1)
            AND \(days) IS NOT NULL AND (?2 IS NULL OR \(since) + \(days) * 86400000 <= ?2)
        ORDER BY artifacts.id LIMIT ?3
        """

    fileprivate init(row: Row) throws {
        let isDelivered = try row.value("state", as: JobState.self) == .delivered
        self.init(
            id: try row.value("id"), job: try row.value("job"), owner: try User(row: row, id: "owner"),
            artifact: try Artifact(row: row), place: isDelivered ? .outbox(try Delivery(row: row)) : .failed,
            since: isDelivered ? try row.value("delivered") : try row.value("ended"),
            original: try row.value("original"), rule: try RetentionRule(row: row))
    }
}

extension Removal {
    /// For a number that all come before, how many at most, and what the condition needs.
    static func selection(_ condition: String) -> String {
        "SELECT * FROM removals WHERE id < ?1 AND \(condition) ORDER BY id DESC LIMIT ?2"
    }

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.value("id"), time: try row.value("time"), owner: try row.value("owner"),
            job: try row.value("job"), subject: try row.value("subject"), outcome: try row.value("outcome"),
            name: try row.valueIfAny("name"), bytes: try row.value("bytes"))
    }
}
