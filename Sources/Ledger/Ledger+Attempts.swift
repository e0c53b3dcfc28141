import Core
import FoundationEssentials
import GRDB

extension Ledger {
    /// Gives a queued job to a worker in the machine run `boot`, which begins an attempt. A job that has not
    /// been paid for is charged now, or stays in the queue.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    package func claim(_ id: JobID, boot: String, at now: Timestamp) async throws(LedgerError) -> Claim {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .claim, from: [.queued])
            guard try transaction.pay(for: id, owner: owner) else {
                return .overQuota(until: transaction.month.end)
            }
            try transaction.raise(id, owner: owner)
            try transaction.run(
                """
                UPDATE jobs SET state = 'running', boot = ?, started = ?, attempts = attempts + 1, waiting = NULL,
                    not_before = NULL
                WHERE id = ?
                """, [boot, now, id])
            try transaction.note(.started, of: id, owner: owner, state: .running)
            return .running(try transaction.record(id))
        }
    }

    /// Puts a running job back into the queue. Answers with its owner's jobs that may run by what it gives back.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    @discardableResult
    package func requeue(_ id: JobID, _ cause: Requeue, at now: Timestamp) async throws(LedgerError)
        -> [JobID]
    {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .requeue, from: [.running])
            try transaction.requeue(id, owner: owner, cause)
            return try transaction.spendCredits(of: owner)
        }
    }

    /// Puts all running jobs back into the queue, as interrupted: for a daemon that starts and has no workers
    /// yet. Answers with those jobs.
    @discardableResult
    package func requeueAllRunning(at now: Timestamp) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            let jobs = try transaction.all(
                JobID.self, "SELECT id FROM jobs WHERE state = 'running' ORDER BY id")
            for job in jobs {
                let owner = try transaction.check(job, .requeue, from: [.running])
                try transaction.requeue(job, owner: owner, .interrupted)
                try transaction.spendCredits(of: owner)
            }
            return jobs
        }
    }

    /// Notes that the worker is done and its files are safe in staging. The job holds its true length from now on;
    /// answers with its owner's jobs that may run by what it gives back.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    @discardableResult
    package func finish(_ id: JobID, _ result: JobResult, at now: Timestamp) async throws(LedgerError)
        -> [JobID]
    {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .finish, from: [.running])
            let files = try String(decoding: JSONEncoder().encode(result.files), as: UTF8.self)
            try transaction.run(
                """
                INSERT INTO results (job, duration_ms, hits, bars, files, processing_ms, model, model_digest,
                    model_wanted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    id, result.durationMilliseconds, result.hits, result.bars, files,
                    result.processingMilliseconds, result.model, result.modelDigest, result.modelWanted,
                ])
            try transaction.run("UPDATE jobs SET state = 'finished', boot = NULL WHERE id = ?", [id])
            try transaction.note(.finished, of: id, owner: owner, state: .finished)
            try transaction.revise(id, to: result.durationMilliseconds)
            return try transaction.spendCredits(of: owner)
        }
    }

    /// Keeps a queued job from running, or a finished one from being delivered.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    package func hold(_ id: JobID, _ wait: Wait, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .hold, from: [.queued, .finished])
            try transaction.setWait(wait, of: id)
            try transaction.note(.held, of: id, owner: owner, state: transaction.state(of: id))
        }
    }

    /// Lets a job that is kept back go on. One that has not been paid for still waits for a credit.
    ///
    /// Throws `unknownJob` and `illegalMove`.
    package func release(_ id: JobID, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            let owner = try transaction.check(id, .release, from: [.queued, .finished])
            guard try transaction.isCharged(id) else {
                _ = try transaction.pay(for: id, owner: owner)
                return
            }
            try transaction.setWait(nil, of: id)
            try transaction.note(.released, of: id, owner: owner, state: transaction.state(of: id))
        }
    }
}

extension Transaction {
    func state(of job: JobID) throws -> JobState {
        guard let state: JobState = try one("SELECT state FROM jobs WHERE id = ?", [job]) else {
            throw LedgerError.unknownJob(job)
        }
        return state
    }

    /// Whether the job has been paid for, now at the latest. One that cannot be paid waits for a credit.
    fileprivate func pay(for job: JobID, owner: UserID) throws -> Bool {
        if try isCharged(job) { return true }
        try setWait(Wait(.ownerQuota), of: job)
        return try spendCredits(of: owner).contains(job)
    }

    fileprivate func requeue(_ job: JobID, owner: UserID, _ cause: Requeue) throws {
        try run("UPDATE jobs SET state = 'queued', boot = NULL WHERE id = ?", [job])
        let expected: Int64 = try one("SELECT expected_ms FROM jobs WHERE id = ?", [job]) ?? 0
        try revise(job, to: min(held(by: job), tier(of: owner).reservation(for: expected)))
        switch cause {
        case .interrupted:
            try run(
                "UPDATE jobs SET attempts = attempts - 1, interruptions = interruptions + 1 WHERE id = ?",
                [job])
        case .wait(let wait):
            try run("UPDATE jobs SET attempts = attempts - 1 WHERE id = ?", [job])
            try setWait(wait, of: job)
        case .retry(let problem, let until):
            try setProblem(problem, of: job)
            try setWait(Wait(.retryBackoff, until: until), of: job)
            try countKill(problem, of: job)
        case .tooLong(let expected):
            try run("UPDATE jobs SET attempts = attempts - 1 WHERE id = ?", [job])
            _ = try giveBack(job)
            try beginRound(of: job, expecting: expected, least: expected)
        }
        try note(.requeued, of: job, owner: owner, state: .queued)
    }

    /// Counts an attempt that ended with a crash of its worker.
    func countKill(_ problem: Problem, of job: JobID) throws {
        guard problem.type == .workerCrashed else { return }
        try run("UPDATE jobs SET kills = kills + 1 WHERE id = ?", [job])
    }

    /// Writes down why the job failed, or why its last attempt did.
    func setProblem(_ problem: Problem, of job: JobID) throws {
        try run(
            "UPDATE jobs SET problem_type = ?, problem_detail = ?, problem_advice = ? WHERE id = ?",
            [problem.type, problem.detail, problem.advice, job])
    }
}
