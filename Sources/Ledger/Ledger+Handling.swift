import Core
import GRDB

extension Ledger {
    /// Takes a failed or cancelled job up again, as if it had just come: it begins another round, which has to be
    /// paid for, with no attempts behind it. Answers with the jobs that may run, this one among them if its owner's
    /// month has room for it.
    ///
    /// Throws `unknownJob`, and `illegalMove` where the job is not over or our copy of the recording is gone.
    @discardableResult
    package func retry(_ id: JobID, at now: Timestamp) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .retry, from: [.failed, .cancelled])
            let job = try transaction.record(id)
            guard job.hasCopy else { throw LedgerError.illegalMove(id, from: job.state, .retry) }
            try transaction.run(
                """
                UPDATE jobs SET state = 'queued', ended = NULL, filed = 0, attempts = 0, kills = 0
                WHERE id = ?
                """, [id])
            try transaction.beginRound(of: id, expecting: job.expectedMilliseconds)
            try transaction.setArtifacts([], of: id)
            try transaction.run("DELETE FROM results WHERE job = ?", [id])
            try transaction.note(.retried, of: id, owner: owner, state: .queued)
            return try transaction.spendCredits(of: owner)
        }
    }

    /// Gives a queued job another place in its owner's order.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    package func prioritise(_ id: JobID, _ urgency: Urgency, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .prioritise, from: [.queued])
            try transaction.run("UPDATE jobs SET urgency = ? WHERE id = ?", [urgency, id])
            try transaction.note(.prioritised, of: id, owner: owner, state: .queued)
        }
    }

    /// Notes that the sheets a linked job was to share are not there any more: it is a job like others now, which
    /// has to be paid for. Answers with the jobs that may run.
    ///
    /// Throws `unknownJob`, and `illegalMove` for a job that is not linked.
    @discardableResult
    package func unlink(_ id: JobID, at now: Timestamp) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .unlink, from: [.finished])
            let job = try transaction.record(id)
            guard job.link != nil else { throw LedgerError.illegalMove(id, from: job.state, .unlink) }
            try transaction.run("DELETE FROM results WHERE job = ?", [id])
            try transaction.run("UPDATE jobs SET state = 'queued', link = NULL WHERE id = ?", [id])
            let length = job.phase.result?.durationMilliseconds ?? job.expectedMilliseconds
            try transaction.beginRound(of: id, expecting: length, least: length)
            try transaction.note(.unlinked, of: id, owner: owner, state: .queued)
            return try transaction.spendCredits(of: owner)
        }
    }
}
