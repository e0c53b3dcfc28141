import Core
import GRDB

extension Ledger {
    /// Delivered files whose end has not been written down and that are not kept for ever, by number, at most
    /// `limit` of those after number `artifact`.
    package func retainedArtifacts(
        after artifact: Int64 = 0, limit: Int = 10_000
    ) async throws(LedgerError) -> [RetainedArtifact] {
        try await read { transaction in
            try Row.fetchAll(
                transaction.db, sql: RetainedArtifact.selection, arguments: [artifact, limit]
            ).map(RetainedArtifact.init(row:))
        }
    }

    /// Writes down what came of deleting an artifact. What was written first stays.
    ///
    /// Throws `unknownArtifact`, and `illegalMove` where its job has not been delivered.
    package func recordDeletion(
        of artifact: Int64, _ outcome: DeletionOutcome, at now: Timestamp
    ) async throws(LedgerError) {
        try await change(at: now) { transaction in
            guard let job: JobID = try transaction.one("SELECT job FROM artifacts WHERE id = ?", [artifact])
            else {
                throw LedgerError.unknownArtifact(artifact)
            }
            try transaction.check(job, .retire, from: [.delivered])
            try transaction.run(
                "INSERT INTO deletions (artifact, outcome, time) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [artifact, outcome, now])
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
}

extension RetainedArtifact {
    fileprivate static let selection = """
        SELECT artifacts.*, jobs.owner, jobs.original, users.home, users.uid, users.tier, users.created,
            tiers.results_days, tiers.originals_days, results.folder, results.folder_device,
            results.folder_inode, results.delivered
        FROM artifacts JOIN jobs ON jobs.id = artifacts.job JOIN users ON users.id = jobs.owner
            JOIN tiers ON tiers.name = users.tier JOIN results ON results.job = jobs.id
            LEFT JOIN deletions ON deletions.artifact = artifacts.id
        WHERE artifacts.id > ? AND jobs.state = 'delivered' AND deletions.artifact IS NULL
            AND CASE artifacts.kind WHEN 'result' THEN results_days ELSE originals_days END IS NOT NULL
        ORDER BY artifacts.id LIMIT ?
        """

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.value("id"), job: try row.value("job"), owner: try User(row: row, id: "owner"),
            artifact: try Artifact(row: row), delivery: try Delivery(row: row),
            original: try row.value("original"),
            rule: try RetentionRule(row: row))
    }
}
