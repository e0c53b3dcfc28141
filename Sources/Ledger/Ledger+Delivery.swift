import Core
import GRDB

extension Ledger {
    /// Writes down, before it gets its name in the outbox, the folder that will be the delivery and what is
    /// in it. So a daemon that is killed in between recognises the folder and does not deliver a second time.
    /// Doing it again replaces what was written.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    package func prepareDelivery(
        _ id: JobID, folder: FileIdentity, artifacts: [Artifact], at now: Timestamp
    ) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.check(id, .prepareDelivery, from: [.finished])
            try transaction.run(
                "UPDATE results SET folder_device = ?, folder_inode = ? WHERE job = ?",
                StatementArguments(folder.columns + [id]))
            try transaction.setArtifacts(artifacts, of: id)
        }
    }

    /// Notes that the sheets are in the outbox, in the folder `folder`, and where the original is.
    /// The job's cost is final from now on. `artifacts` are all files that retention shall look after; they replace those of `prepareDelivery`.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    package func deliver(
        _ id: JobID, folder: FileName, artifacts: [Artifact], original: OriginalPlace, at now: Timestamp
    ) async throws(LedgerError) {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .deliver, from: [.finished])
            try transaction.run(
                "UPDATE results SET folder = ?, delivered = ? WHERE job = ?", [folder, now, id])
            try transaction.setArtifacts(artifacts, of: id)
            try transaction.setOriginal(original, of: id)
            try transaction.end(id, as: .delivered)
            try transaction.settle(id)
            try transaction.run("UPDATE jobs SET copy_removed = ? WHERE id = ?", [now, id])
            // The sheets of a linked job are the other job's: so is their folder.
            try transaction.run(
                "UPDATE results SET retired = ? WHERE job = ? AND (SELECT link FROM jobs WHERE id = ?) IS NOT NULL",
                [now, id, id])
            try transaction.note(.delivered, of: id, owner: owner, state: .delivered)
        }
    }

    /// What is written down about a job's files in its owner's folders: prepared ones while the job is
    /// finished, delivered ones afterwards, also those that retention has deleted.
    package func artifacts(of id: JobID) async throws(LedgerError) -> [Artifact] {
        try await read { transaction in
            try Artifact.fetchAll(
                transaction.db, sql: "SELECT * FROM artifacts WHERE job = ? ORDER BY id", arguments: [id])
        }
    }
}

extension Transaction {
    /// Brings a job into a final state. What kept it back is forgotten.
    func end(_ job: JobID, as state: JobState) throws {
        try run(
            "UPDATE jobs SET state = ?, boot = NULL, waiting = NULL, not_before = NULL, ended = ? WHERE id = ?",
            [state, now, job])
    }
}
