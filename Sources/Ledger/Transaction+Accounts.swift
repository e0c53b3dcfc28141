import Core
import GRDB

/// A job costs its owner one credit and the length of its recording, both of the month in which it is let into
/// the queue. The accounts are a list of entries; what a month has used is their sum, so there is no balance that
/// could go wrong.
///
/// A job's life may have several rounds, of which each has one reservation and at most one settlement or refund:
/// that is a unique index, not a habit. In between revisions follow what is known of the length: expected while
/// the job waits, the most it may have while a worker has it (who is told not to go further), true once the worker
/// is done. So a month never uses more than its limit, whatever estimates are worth. And since they may be
/// wrong by a factor of some, a job that only seems too long for what is left of the month gets all of that, and its
/// worker finds out; what seems far too long waits.
extension Transaction {
    /// The month that `now` falls in.
    var month: CalendarMonth { CalendarMonth(containing: now) }

    /// Credits and audio of the month that are reserved, used, or taken away.
    func used(by owner: UserID, in month: CalendarMonth) throws -> Account.Amount {
        let sql = """
            SELECT COALESCE(SUM(credits), 0) AS credits, COALESCE(SUM(audio_ms), 0) AS ms
            FROM usage_entries WHERE owner = ? AND month = ?
            """
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [owner, month]) else {
            return Account.Amount()
        }
        return Account.Amount(credits: try row.value("credits"), audioMilliseconds: try row.value("ms"))
    }

    /// What the owner has left of a month; nil for no limit.
    func left(_ owner: UserID, _ tier: Tier, in month: CalendarMonth) throws -> (credits: Int?, audio: Int64?)
    {
        guard tier.monthlyCredits != nil || tier.monthlyMinutes != nil else { return (nil, nil) }
        let used = try used(by: owner, in: month)
        return (
            tier.monthlyCredits.map { max(0, $0 - used.credits) },
            tier.monthlyMilliseconds.map { max(0, $0 - used.audioMilliseconds) }
        )
    }

    /// Whether the job holds its cost, or has paid it.
    func isCharged(_ job: JobID) throws -> Bool {
        try one(
            """
            SELECT 1 FROM usage_entries AS u JOIN jobs ON jobs.id = u.job AND jobs.round = u.round
            WHERE u.job = ? AND kind = 'reserve'
            """, [job]) ?? false
    }

    /// Reserves for the owner's jobs that wait for the quota, in their order, as far as the month goes, and lets
    /// them into the queue; one that has proved too long for what is left does not hold up others. Answers with
    /// those jobs. The release of `newcomer` is no event of its own.
    @discardableResult
    func spendCredits(of owner: UserID, newcomer: JobID? = nil) throws -> [JobID] {
        let tier = try tier(of: owner)
        var left = try left(owner, tier, in: month)
        var released: [JobID] = []
        for job in try jobsOverQuota(of: owner) {
            if left.credits == 0 || left.audio == 0 { break }
            guard let cost = tier.reservation(for: job.expected, knowing: job.least, outOf: left.audio)
            else { continue }
            if try !isCharged(job.id) {
                try enter(
                    .reserve, Account.Amount(credits: 1, audioMilliseconds: cost), of: job.id, in: month)
                left = (left.credits.map { $0 - 1 }, left.audio.map { $0 - cost })
            }
            try setWait(nil, of: job.id)
            if job.id != newcomer { try note(.released, of: job.id, owner: owner, state: .queued) }
            released.append(job.id)
        }
        try putOff(owner)
        return released
    }

    /// Raises what a job holds to the most that it may have, for a worker that is about to find out.
    func raise(_ job: JobID, owner: UserID) throws {
        let tier = try tier(of: owner)
        guard let month = try reservedMonth(of: job), let left = try left(owner, tier, in: month).audio
        else { return }
        let held = try held(by: job)
        try revise(job, to: max(held, min(tier.reservation(for: .max), held + left)))
    }

    /// Whether the owner's month lacks room for a recording of `expected` milliseconds only because workers have
    /// asked for all of it, who are going to give something back.
    func mayHaveMore(_ owner: UserID, _ tier: Tier, for expected: Int64) throws -> Bool {
        let left = try left(owner, tier, in: month)
        guard left.credits != 0, let audio = left.audio else { return false }
        let running = try rows(
            "SELECT id, expected_ms FROM jobs WHERE owner = ? AND state = 'running'", [owner])
        let excess = try running.map {
            try held(by: $0.value("id")) - tier.reservation(for: $0.value("expected_ms"))
        }
        let most = audio + excess.reduce(0) { $0 + max(0, $1) }
        return tier.reservation(for: expected, knowing: 0, outOf: most) != nil
    }

    /// Makes what a job holds `milliseconds`.
    func revise(_ job: JobID, to milliseconds: Int64) throws {
        let change = milliseconds - (try held(by: job))
        guard change != 0, let month = try reservedMonth(of: job) else { return }
        try enter(.revise, Account.Amount(audioMilliseconds: change), of: job, in: month)
    }

    /// Ends the round of a job that was delivered: what it holds is used.
    func settle(_ job: JobID) throws {
        guard let month = try reservedMonth(of: job) else { return }
        let length: Int64 = try one("SELECT duration_ms FROM results WHERE job = ?", [job]) ?? held(by: job)
        try enter(.settle, Account.Amount(audioMilliseconds: length - held(by: job)), of: job, in: month)
    }

    /// Gives back what the job has cost, if it has cost anything, to the month that paid. Answers with the
    /// owner's jobs that this lets into the queue.
    func refund(_ job: JobID, owner: UserID) throws -> [JobID] {
        try giveBack(job) ? spendCredits(of: owner) : []
    }

    /// Gives back what the job has cost, and lets nobody have it yet. Answers whether it has cost anything.
    func giveBack(_ job: JobID) throws -> Bool {
        guard let month = try reservedMonth(of: job) else { return false }
        try enter(
            .refund, Account.Amount(credits: -1, audioMilliseconds: -held(by: job)), of: job, in: month)
        return true
    }

    /// Begins another round of a job, which has not been paid for; it is not worth beginning with less than `least`
    /// milliseconds, nil for as little as before.
    func beginRound(of job: JobID, expecting milliseconds: Int64, least: Int64? = nil) throws {
        try run(
            "UPDATE jobs SET round = round + 1, expected_ms = ?, least_ms = COALESCE(?, least_ms) WHERE id = ?",
            [milliseconds, least, job])
        try setWait(Wait(.ownerQuota, until: month.end), of: job)
    }

    /// Milliseconds that the job holds in its present round.
    func held(by job: JobID) throws -> Int64 {
        try one(
            """
            SELECT COALESCE(SUM(audio_ms), 0) FROM usage_entries
            WHERE job = ? AND round = (SELECT round FROM jobs WHERE id = ?)
            """, [job, job]) ?? 0
    }

    /// The month that holds the job's cost; nil where nothing is reserved, or nothing any more.
    private func reservedMonth(of job: JobID) throws -> CalendarMonth? {
        try one(
            """
            SELECT month FROM usage_entries AS u
            WHERE job = ? AND round = (SELECT round FROM jobs WHERE id = ?) AND kind = 'reserve' AND NOT EXISTS (
                SELECT 1 FROM usage_entries AS e
                WHERE e.job = u.job AND e.round = u.round AND e.kind IN ('settle', 'refund'))
            """, [job, job])
    }

    private func jobsOverQuota(of owner: UserID) throws -> [(id: JobID, expected: Int64, least: Int64)] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, expected_ms, least_ms FROM jobs INDEXED BY jobs_over_quota
                    WHERE owner = ? AND waiting = 'owner_quota' AND state = 'queued' ORDER BY urgency DESC, id
                    """), arguments: [owner]
        ).map { (try $0.value("id"), try $0.value("expected_ms"), try $0.value("least_ms")) }
    }

    /// Who still waits does so until the next month.
    private func putOff(_ owner: UserID) throws {
        let renewal = month.end
        try run(
            """
            UPDATE jobs INDEXED BY jobs_over_quota SET not_before = ?
            WHERE owner = ? AND waiting = 'owner_quota' AND not_before IS NOT ?
            """, [renewal, owner, renewal])
    }

    private func enter(
        _ kind: UsageEntry.Kind, _ amount: Account.Amount, of job: JobID, in month: CalendarMonth
    )
        throws
    {
        try run(
            """
            INSERT INTO usage_entries (owner, tier, job, round, kind, credits, audio_ms, month, time)
            SELECT owner, users.tier, jobs.id, round, ?, ?, ?, ?, ?
            FROM jobs JOIN users ON users.id = jobs.owner WHERE jobs.id = ?
            """, [kind, amount.credits, amount.audioMilliseconds, month, now, job])
    }
}

extension Tier {
    /// Milliseconds of audio a month; nil for no limit.
    var monthlyMilliseconds: Int64? { monthlyMinutes.map { Int64($0) * 60_000 } }

    /// What is reserved for a recording that is expected to be so long: at least a second, and not more than the
    /// tier takes or the month has. A recording that is longer than the month is found out by its worker.
    func reservation(for expected: Int64) -> Int64 {
        let most = min(Int64(limits.longestSeconds) * 1_000, monthlyMilliseconds ?? .max)
        return min(max(1_000, expected), max(1_000, most))
    }

    /// The same out of what is `left` of a month, nil for no limit: all of it where it is less. Nil where a try with
    /// so little is known to be in vain, since it takes more than `least`, or is hardly worth it.
    func reservation(for expected: Int64, knowing least: Int64, outOf left: Int64?) -> Int64? {
        let cost = reservation(for: expected)
        guard let left, left < cost else { return cost }
        return left < reservation(for: max(least, expected / Self.mostError)) ? nil : left
    }

    /// How much shorter a recording may be than the size of its file suggests: bytes a second differ so much in what
    /// people drop.
    static let mostError: Int64 = 4
}
