import Core
import GRDB

extension Ledger {
    /// Our copies of the recordings of jobs that are over and that are not kept for ever, oldest job first; only
    /// those past their time at `date`, if it is given.
    package func retainedCopies(dueBy date: Timestamp? = nil) async throws(LedgerError) -> [RetainedCopy] {
        try await read { transaction in
            try transaction.rows(
                """
                SELECT jobs.*, users.home, users.uid, users.tier, users.created, tiers.*
                FROM jobs JOIN users ON users.id = jobs.owner JOIN tiers ON tiers.name = users.tier
                WHERE copy_removed IS NULL AND staging IS NOT NULL AND ended IS NOT NULL
                    AND staging_days IS NOT NULL AND (filed = 1 OR state = 'delivered')
                    AND (?1 IS NULL OR ended + staging_days * 86400000 <= ?1)
                ORDER BY jobs.id
                """, [date]
            ).map { row in
                try RetainedCopy(
                    job: row.value("id"), owner: User(row: row, id: "owner"),
                    copy: StagedCopy(key: row.value("staging"), digest: row.value("digest")),
                    bytes: row.value("size"), since: row.value("ended"), rule: RetentionRule(row: row))
            }
        }
    }

    /// Writes down that our copy of a recording is not needed any more; the file may be removed afterwards, and is
    /// swept at the next start otherwise. Doing it again changes nothing.
    ///
    /// Throws `unknownJob`, and `illegalMove` where the job is not over.
    package func giveUpCopy(of id: JobID, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.check(id, .retire, from: [.delivered, .failed, .cancelled])
            try transaction.run(
                "UPDATE jobs SET copy_removed = ? WHERE id = ? AND copy_removed IS NULL", [now, id])
            guard transaction.db.changesCount == 1 else { return }
            try transaction.noteRemoval(of: id, .staging)
        }
    }

    /// Jobs whose history may go by the rule of their owner's tier, by number, at most `limit` of those after
    /// number `job`; only those past their time at `date`, if it is given.
    package func retainedHistories(
        dueBy date: Timestamp? = nil, after job: JobID = JobID(0), limit: Int = 10_000
    ) async throws(LedgerError) -> [RetainedHistory] {
        try await read { transaction in
            try transaction.rows(RetainedHistory.selection, [job, date, limit]).map { row in
                try RetainedHistory(
                    job: row.value("id"), owner: User(row: row, id: "owner"), since: row.value("ended"),
                    rule: RetentionRule(row: row))
            }
        }
    }

    /// Forgets a job that is over, and the names of its files. The accounts stay.
    ///
    /// Throws `unknownJob`, and `illegalMove` where the job is not over.
    package func forget(_ id: JobID, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.check(id, .retire, from: [.delivered, .failed, .cancelled])
            try transaction.noteRemoval(of: id, .history)
            try transaction.run("UPDATE removals SET name = NULL WHERE job = ?", [id])
            try transaction.setArtifacts([], of: id)
            try transaction.run("DELETE FROM results WHERE job = ?", [id])
            try transaction.run("DELETE FROM jobs WHERE id = ?", [id])
        }
    }
}

extension Transaction {
    fileprivate func noteRemoval(of job: JobID, _ subject: RetiredSubject) throws {
        try run(
            """
            INSERT INTO removals (time, owner, job, subject, outcome, bytes)
            SELECT ?, owner, id, ?, 'deleted', ? * size FROM jobs WHERE id = ?
            """, [now, subject, subject == .staging ? 1 : 0, job])
    }
}

extension RetainedHistory {
    /// Nothing may be forgotten that retention still has to remove, nor that it has not seen to the end.
    fileprivate static let selection = """
        SELECT jobs.id, jobs.owner, jobs.ended, users.home, users.uid, users.tier, users.created,
            tiers.results_days, tiers.originals_days, tiers.failures_days, tiers.staging_days, tiers.history_days
        FROM jobs JOIN users ON users.id = jobs.owner JOIN tiers ON tiers.name = users.tier
            LEFT JOIN results ON results.job = jobs.id
        WHERE jobs.id > ?1 AND ended IS NOT NULL AND history_days IS NOT NULL
            AND (?2 IS NULL OR ended + history_days * 86400000 <= ?2)
            AND (copy_removed IS NOT NULL OR staging IS NULL) AND (filed = 1 OR state = 'delivered')
            AND NOT EXISTS (
                SELECT 1 FROM artifacts LEFT JOIN deletions ON deletions.artifact = artifacts.id
                WHERE artifacts.job = jobs.id AND deletions.artifact IS NULL
                    AND \(RetainedArtifact.days) IS NOT NULL)
            AND (results.delivered IS NULL OR results.retired IS NOT NULL OR EXISTS (
                SELECT 1 FROM artifacts LEFT JOIN deletions ON deletions.artifact = artifacts.id
                WHERE artifacts.job = jobs.id AND artifacts.kind = 'result' AND deletions.artifact IS NULL))
        ORDER BY jobs.id LIMIT ?3
        """
}
