import Core
import GRDB

extension Transaction {
    /// The whole record of a job. Throws `unknownJob`.
    func record(_ id: JobID) throws -> JobRecord {
        let statement = try db.cachedStatement(sql: JobRecord.selection + " WHERE jobs.id = ?")
        guard let record = try JobRecord.fetchOne(statement, arguments: [id]) else {
            throw LedgerError.unknownJob(id)
        }
        return record
    }

    /// The owner of a job that `verb` may move from where it is. Throws `unknownJob` and `illegalMove`.
    @discardableResult
    func check(_ id: JobID, _ verb: LedgerVerb, from states: Set<JobState>) throws -> UserID {
        let statement = try db.cachedStatement(sql: "SELECT owner, state FROM jobs WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw LedgerError.unknownJob(id) }
        let state: JobState = try row.value("state")
        guard states.contains(state) else { throw LedgerError.illegalMove(id, from: state, verb) }
        return try row.value("owner")
    }

    /// Writes down what happened, and lets go of the oldest event beyond those that are kept.
    func note(_ kind: LedgerEvent.Kind, of job: JobID, owner: UserID, state: JobState) throws {
        try run(
            "INSERT INTO events (time, job, owner, kind, state) VALUES (?, ?, ?, ?, ?)",
            [now, job, owner, kind, state])
        try run("DELETE FROM events WHERE sequence <= ?", [db.lastInsertedRowID - eventsKept])
    }

    /// Keeps a queued or finished job back, or lets it go where `wait` is nil.
    func setWait(_ wait: Wait?, of job: JobID) throws {
        try run("UPDATE jobs SET waiting = ?, not_before = ? WHERE id = ?", [wait?.reason, wait?.until, job])
    }

    /// Replaces what is known about the job's files in its owner's folders.
    func setArtifacts(_ artifacts: [Artifact], of job: JobID) throws {
        try run(
            "DELETE FROM deletions WHERE artifact IN (SELECT id FROM artifacts WHERE job = ?)", [job])
        try run("DELETE FROM artifacts WHERE job = ?", [job])
        for artifact in artifacts {
            let columns: [(any DatabaseValueConvertible)?] = [job, artifact.kind, artifact.name]
            try run(
                "INSERT INTO artifacts (job, kind, name, device, inode, size, modified) VALUES (?, ?, ?, ?, ?, ?, ?)",
                StatementArguments(columns + artifact.stamp.columns))
        }
    }
}
