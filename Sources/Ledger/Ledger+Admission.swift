import Core
import GRDB

extension Ledger {
    /// Admits a recording of which we have our own copy, and charges its owner if the month has a credit
    /// left; otherwise the job waits for one. A file that was admitted before and still lies in the inbox is
    /// answered with its job, and the new copy is not needed.
    ///
    /// Throws `unknownUser`.
    package func admit(
        _ submission: Submission, staging: StagedCopy, at now: Timestamp
    ) async throws(LedgerError) -> Admission {
        try await change(at: now) { transaction in
            if let known = try transaction.known(submission) { return .known(known) }
            let wait = Wait(.ownerQuota, until: transaction.month.end)
            let job = try transaction.insert(submission, .queued(wait), staging: staging)
            try transaction.note(.admitted, of: job, owner: submission.owner, state: .queued)
            try transaction.spendCredits(of: submission.owner, newcomer: job)
            return .admitted(try transaction.record(job))
        }
    }

    /// Writes down a recording that is refused at the door, as a job that has failed and cost nothing. What
    /// was said about files that were admitted before holds here, too.
    ///
    /// Throws `unknownUser`.
    package func refuse(
        _ submission: Submission, because problem: Problem, at now: Timestamp
    ) async throws(LedgerError) -> Admission {
        try await change(at: now) { transaction in
            if let known = try transaction.known(submission) { return .known(known) }
            let job = try transaction.insert(submission, .failed(problem, filed: false), staging: nil)
            try transaction.note(.refused, of: job, owner: submission.owner, state: .failed)
            return .admitted(try transaction.record(job))
        }
    }

    /// Notes that the original is out of the inbox, in `Inbox/.processing`. Doing it again changes nothing.
    ///
    /// Throws `unknownJob`, and `illegalMove` for a job that is final.
    package func take(_ id: JobID, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.check(id, .take, from: [.queued, .running, .finished])
            try transaction.setOriginal(.processing, of: id)
        }
    }

    /// Notes that the original is not where we left it: its owner took it away. The job does not need it.
    ///
    /// Throws `unknownJob`.
    package func noteOriginalGone(_ id: JobID, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.check(id, .take, from: Set(JobState.allCases))
            try transaction.setOriginal(.gone, of: id)
        }
    }

    /// Jobs under way whose original is still in the inbox, oldest first.
    package func untakenJobs() async throws(LedgerError) -> [JobRecord] {
        try await records(
            "jobs.original = 'inbox' AND +jobs.state IN ('queued', 'running', 'finished') ORDER BY jobs.id")
    }
}

extension Transaction {
    func setOriginal(_ place: OriginalPlace, of job: JobID) throws {
        try run("UPDATE jobs SET original = ? WHERE id = ?", [place, job])
    }

    fileprivate func known(_ submission: Submission) throws -> JobRecord? {
        _ = try user(submission.owner)
        let columns: [(any DatabaseValueConvertible)?] = [submission.owner] + submission.stamp.columns
        let job: JobID? = try one(
            """
            SELECT id FROM jobs
            WHERE original = 'inbox' AND owner = ? AND device = ? AND inode = ? AND size = ? AND modified = ?
            """, StatementArguments(columns))
        return try job.map(record)
    }

    fileprivate func insert(_ submission: Submission, _ phase: JobPhase, staging: StagedCopy?) throws -> JobID
    {
        let head: [(any DatabaseValueConvertible)?] = [submission.owner, submission.name, submission.title]
        let tail: [(any DatabaseValueConvertible)?] = [
            OriginalPlace.inbox, staging?.key, staging?.digest, phase.state, phase.wait?.reason,
            phase.wait?.until, now,
            phase.problem?.type, phase.problem?.detail, phase.problem?.advice,
            phase.state.isFinal ? now : nil,
        ]
        try run(
            """
            INSERT INTO jobs (owner, name, title, device, inode, size, modified, original, staging, digest, state,
                waiting, not_before, admitted, problem_type, problem_detail, problem_advice, ended)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, StatementArguments(head + submission.stamp.columns + tail))
        return JobID(db.lastInsertedRowID)
    }
}

extension JobPhase {
    /// Why the job failed, if it has.
    fileprivate var problem: Problem? {
        if case .failed(let problem, _) = self { problem } else { nil }
    }
}
