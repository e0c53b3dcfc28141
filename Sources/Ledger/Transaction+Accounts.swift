import Core
import GRDB

/// A job costs its owner one credit of the month in which it is charged. The accounts are a list of charges
/// and refunds, of which a job has at most one each; what a month has used is their sum, so there is no
/// balance that could go wrong. A refund goes to the month of the charge.
extension Transaction {
    /// The month that `now` falls in.
    var month: CalendarMonth { CalendarMonth(containing: now) }

    /// Credits charged and not refunded.
    func used(by owner: UserID, in month: CalendarMonth) throws -> Int {
        try one(
            "SELECT COALESCE(SUM(credits), 0) FROM usage_events WHERE owner = ? AND month = ?",
            [owner, month]) ?? 0
    }

    /// Credits that the owner has left this month; nil for no limit.
    func creditsLeft(_ owner: UserID) throws -> Int? {
        let sql = "SELECT monthly_credits FROM tiers JOIN users ON users.tier = tiers.name WHERE users.id = ?"
        guard let limit: Int = try one(sql, [owner]) else { return nil }
        return try max(0, limit - used(by: owner, in: month))
    }

    func isCharged(_ job: JobID) throws -> Bool {
        try one("SELECT 1 FROM usage_events WHERE job = ? AND kind = 'charge'", [job]) ?? false
    }

    /// Charges the owner's jobs that wait for credits, in their order, as far as the month's credits go, and
    /// lets them into the queue. Answers with those jobs. The release of `newcomer` is no event of its own.
    @discardableResult
    func spendCredits(of owner: UserID, newcomer: JobID? = nil) throws -> [JobID] {
        let limit = try creditsLeft(owner) ?? -1
        let jobs = try all(
            JobID.self,
            """
            SELECT id FROM jobs INDEXED BY jobs_over_quota
            WHERE owner = ? AND waiting = 'owner_quota' AND state = 'queued' ORDER BY id LIMIT ?
            """,
            [owner, limit])
        for job in jobs {
            if try !isCharged(job) { try enter("charge", 1, in: month, owner: owner, job: job) }
            try setWait(nil, of: job)
            if job != newcomer { try note(.released, of: job, owner: owner, state: .queued) }
        }
        let renewal = month.end
        try run(
            """
            UPDATE jobs INDEXED BY jobs_over_quota SET not_before = ?
            WHERE owner = ? AND waiting = 'owner_quota' AND not_before IS NOT ?
            """,
            [renewal, owner, renewal])
        return jobs
    }

    /// Gives back what the job has cost, if it has cost anything, to the month that paid. Answers with the
    /// owner's jobs that the credit lets into the queue.
    func refund(_ job: JobID, owner: UserID) throws -> [JobID] {
        let sql = "SELECT month FROM usage_events WHERE job = ? GROUP BY job HAVING SUM(credits) > 0"
        guard let paid: CalendarMonth = try one(sql, [job]) else { return [] }
        try enter("refund", -1, in: paid, owner: owner, job: job)
        return try spendCredits(of: owner)
    }

    private func enter(_ kind: String, _ credits: Int, in month: CalendarMonth, owner: UserID, job: JobID)
        throws
    {
        try run(
            "INSERT INTO usage_events (owner, job, kind, credits, month, time) VALUES (?, ?, ?, ?, ?, ?)",
            [owner, job, kind, credits, month, now])
    }
}
