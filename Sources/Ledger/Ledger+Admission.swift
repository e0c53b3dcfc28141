import Core
import GRDB

extension Ledger {
    /// Admits a recording of which we have our own copy, `expected` milliseconds long as far as one can tell, and
    /// reserves its cost, or what its owner's month has left of it; where nothing is left the job waits, or fails,
    /// as the tier says. Bytes that the owner has had transcribed before are a finished job at once, whose sheets are the
    /// earlier job's (`link`); bytes that have killed workers fail at once. A file that was admitted before and
    /// still lies in the inbox is answered with its job, and the new copy is not needed.
    ///
    /// Throws `unknownUser`, and `backlog` where the owner has too many jobs waiting.
    package func admit(
        _ submission: Submission, staging: StagedCopy, expected: Int64 = 0, at now: Timestamp
    ) async throws(LedgerError) -> Admission {
        try await change(at: now) { transaction in
            if let known = try transaction.known(submission) { return .known(known) }
            let tier = try transaction.tier(of: submission.owner)
            if try transaction.isPoisonous(submission, staging) {
                return try transaction.turnAway(submission, staging, because: .poisonous)
            }
            if tier.duplicates == .link, let earlier = try transaction.earlier(submission, staging) {
                return try transaction.link(submission, staging, to: earlier)
            }
            try transaction.checkBacklog(of: submission.owner, tier)
            let wait = Wait(.ownerQuota, until: transaction.month.end)
            let job = try transaction.insert(
                submission, .queued(wait), staging: staging, expected: expected)
            let paid = try transaction.spendCredits(of: submission.owner, newcomer: job).contains(job)
            if !paid, tier.overQuota == .reject,
                try !transaction.mayHaveMore(submission.owner, tier, for: expected)
            {
                try transaction.reject(job, because: .overQuota(tier, until: transaction.month.end))
            } else {
                try transaction.note(.admitted, of: job, owner: submission.owner, state: .queued)
            }
            return .admitted(try transaction.record(job))
        }
    }

    /// Whether another job of the owner may wait; if not there is no point in copying the recording.
    ///
    /// Throws `unknownUser`, and `backlog` where the owner has too many jobs waiting.
    package func checkBacklog(of owner: UserID) async throws(LedgerError) {
        try await read { transaction in
            try transaction.checkBacklog(of: owner, transaction.tier(of: owner))
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

    func insert(
        _ submission: Submission, _ phase: JobPhase, staging: StagedCopy?, expected: Int64 = 0
    ) throws -> JobID {
        let head: [(any DatabaseValueConvertible)?] = [submission.owner, submission.name, submission.title]
        let tail: [(any DatabaseValueConvertible)?] = [
            OriginalPlace.inbox, staging?.key, staging?.digest, phase.state, phase.wait?.reason,
            phase.wait?.until, now,
            phase.problem?.type, phase.problem?.detail, phase.problem?.advice,
            phase.state.isFinal ? now : nil, expected,
        ]
        try run(
            """
            INSERT INTO jobs (owner, name, title, device, inode, size, modified, original, staging, digest, state,
                waiting, not_before, admitted, problem_type, problem_detail, problem_advice, ended,
                expected_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, StatementArguments(head + submission.stamp.columns + tail))
        let job = JobID(db.lastInsertedRowID)
        try noteWishes(submission, of: job)
        return job
    }
}

extension JobPhase {
    /// Why the job failed, if it has.
    fileprivate var problem: Problem? {
        if case .failed(let problem, _) = self { problem } else { nil }
    }
}
