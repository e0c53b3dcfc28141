import Core
import GRDB

extension Transaction {
    /// Throws `backlog` where the owner has as many jobs waiting as the tier allows.
    func checkBacklog(of owner: UserID, _ tier: Tier) throws {
        guard let limit = tier.waitingPerUser else { return }
        let waiting: Int? = try one(
            "SELECT COUNT(*) FROM (SELECT 1 FROM jobs WHERE owner = ? AND state = 'queued' LIMIT ?)",
            [owner, limit])
        if waiting ?? 0 >= limit { throw LedgerError.backlog(owner, limit: limit) }
    }

    /// The owner's latest job with the same bytes and the same options whose sheets are, as far as we know, still in the outbox.
    func earlier(_ submission: Submission, _ staging: StagedCopy) throws -> JobID? {
        try one(
            """
            SELECT jobs.id FROM jobs JOIN results ON results.job = jobs.id
            WHERE owner = ? AND digest = ? AND state = 'delivered' AND link IS NULL AND retired IS NULL
                AND COALESCE((SELECT options FROM song_options WHERE job = jobs.id), '{}') = ?
                AND folder_inode IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM artifacts JOIN deletions ON deletions.artifact = artifacts.id
                    WHERE artifacts.job = jobs.id AND artifacts.kind = 'result')
            ORDER BY jobs.id DESC LIMIT 1
            """, [submission.owner, staging.digest, SongOptions.text(submission.wishes.options)])
    }

    /// Whether these bytes have killed two workers, for this owner.
    func isPoisonous(_ submission: Submission, _ staging: StagedCopy) throws -> Bool {
        try one(
            "SELECT 1 FROM jobs WHERE owner = ? AND digest = ? AND state = 'failed' AND kills >= ? LIMIT 1",
            [submission.owner, staging.digest, JobRecord.poisonousKills]) ?? false
    }

    /// A finished job that costs nothing: its sheets are those of `earlier`.
    func link(_ submission: Submission, _ staging: StagedCopy, to earlier: JobID) throws -> Admission {
        let job = try insert(submission, .queued(nil), staging: staging)
        try run("UPDATE jobs SET state = 'finished', link = ? WHERE id = ?", [earlier, job])
        try run(
            """
            INSERT INTO results (job, duration_ms, hits, bars, files, folder_device, folder_inode, model,
                model_digest, model_wanted)
            SELECT ?, duration_ms, hits, bars, '[]', folder_device, folder_inode, model,
                model_digest, model_wanted
            FROM results WHERE job = ?
            """, [job, earlier])
        try note(.linked, of: job, owner: submission.owner, state: .finished)
        return .admitted(try record(job))
    }

    /// A job that fails at the door, of which we have a copy.
    func turnAway(_ submission: Submission, _ staging: StagedCopy, because problem: Problem) throws
        -> Admission
    {
        let job = try insert(submission, .failed(problem, filed: false), staging: staging)
        try note(.refused, of: job, owner: submission.owner, state: .failed)
        return .admitted(try record(job))
    }

    /// Turns a queued job that has not been paid for away.
    func reject(_ job: JobID, because problem: Problem) throws {
        try setProblem(problem, of: job)
        try end(job, as: .failed)
        try note(.refused, of: job, owner: record(job).owner.id, state: .failed)
    }
}

extension Problem {
    static let poisonous = Problem(
        .workerCrashed,
        detail: "The same recording has stopped the transcription more than once, so it was not tried again.",
        advice: "Convert it to WAV or FLAC and try that, or ask the operator to retry it.")

    static func overQuota(_ tier: Tier, until renewal: Timestamp) -> Problem {
        Problem(
            .insufficientCredits,
            detail: "This month's transcriptions of tier \(tier.name) are used up. They renew at \(renewal).",
            advice: "Drop the recording into the inbox again then, or ask the operator for more.")
    }
}
