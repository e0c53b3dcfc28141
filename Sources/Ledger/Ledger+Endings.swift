import Core
import GRDB

extension Ledger {
    /// Gives a job up and refunds what it cost. Answers with its owner's jobs that the credit lets into the
    /// queue.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    @discardableResult
    package func fail(
        _ id: JobID, because problem: Problem, at now: Timestamp
    ) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .fail, from: [.queued, .running, .finished])
            try transaction.setProblem(problem, of: id)
            try transaction.countKill(problem, of: id)
            try transaction.end(id, as: .failed)
            try transaction.note(.failed, of: id, owner: owner, state: .failed)
            return try transaction.refund(id, owner: owner)
        }
    }

    /// Calls a job off and refunds what it cost. Answers with its owner's jobs that the credit lets into the
    /// queue. Once a delivery is prepared it is too late: the owner may see the sheets at any moment.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    @discardableResult
    package func cancel(_ id: JobID, at now: Timestamp) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .cancel, from: [.queued, .running, .finished])
            guard try !transaction.isDeliveryPrepared(id) else {
                throw LedgerError.illegalMove(id, from: .finished, .cancel)
            }
            try transaction.end(id, as: .cancelled)
            try transaction.note(.cancelled, of: id, owner: owner, state: .cancelled)
            return try transaction.refund(id, owner: owner)
        }
    }

    /// Notes that the original of a failed or cancelled job is in its last place, and the note beside it.
    /// `artifacts` are those that retention shall look after. Doing it again changes nothing.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    package func file(
        _ id: JobID, original: OriginalPlace, artifacts: [Artifact] = [], at now: Timestamp
    ) async throws(LedgerError) {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .file, from: [.failed, .cancelled])
            guard try transaction.one("SELECT filed FROM jobs WHERE id = ?", [id]) == false else { return }
            try transaction.run("UPDATE jobs SET filed = 1, original = ? WHERE id = ?", [original, id])
            try transaction.setArtifacts(artifacts, of: id)
            try transaction.note(.filed, of: id, owner: owner, state: transaction.state(of: id))
        }
    }

    /// Failed and cancelled jobs that have not been filed, oldest first.
    package func unfiledJobs() async throws(LedgerError) -> [JobRecord] {
        try await records("jobs.filed = 0 AND jobs.state IN ('failed', 'cancelled') ORDER BY jobs.id")
    }
}

extension Transaction {
    fileprivate func isDeliveryPrepared(_ job: JobID) throws -> Bool {
        try one("SELECT 1 FROM results WHERE job = ? AND folder_inode IS NOT NULL", [job]) == true
    }
}
