import Core
import GRDB

extension Ledger {
    /// What a user's month holds and has held.
    ///
    /// Throws `unknownUser`.
    package func account(of user: UserID, in month: CalendarMonth) async throws(LedgerError) -> Account {
        try await read { transaction in
            let tier = try transaction.tier(of: user)
            let given = try transaction.amount(user, month, "kind = 'adjust'")
            return Account(
                owner: try transaction.user(user), month: month,
                limit: Account.Limit(
                    credits: tier.monthlyCredits, audioMilliseconds: tier.monthlyMilliseconds),
                used: try transaction.amount(user, month, "kind <> 'adjust' AND \(Transaction.isSettled)"),
                reserved: try transaction.amount(
                    user, month, "kind <> 'adjust' AND NOT \(Transaction.isSettled)"),
                given: Account.Amount(
                    credits: -given.credits, audioMilliseconds: -given.audioMilliseconds))
        }
    }

    /// Books what an operator gives or takes, in the month of `now`. Answers with the jobs that it lets into the
    /// queue.
    ///
    /// Throws `unknownUser`.
    @discardableResult
    package func adjust(
        _ user: UserID, _ adjustment: Adjustment, at now: Timestamp
    ) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            let tier = try transaction.user(user).tier
            try transaction.run(
                """
                INSERT INTO usage_entries (owner, tier, kind, credits, audio_ms, month, time, reason, actor)
                VALUES (?, ?, 'adjust', ?, ?, ?, ?, ?, ?)
                """,
                [
                    user, tier, -adjustment.credits, -adjustment.audioMilliseconds, transaction.month, now,
                    adjustment.reason, adjustment.actor,
                ])
            return try transaction.spendCredits(of: user)
        }
    }

    /// At most `limit` entries of the accounts, newest first, of one user or of all.
    package func usageEntries(
        of user: UserID? = nil, in month: CalendarMonth? = nil, limit: Int
    ) async throws(LedgerError) -> [UsageEntry] {
        try await read { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT * FROM usage_entries
                    WHERE (?1 IS NULL OR owner = ?1) AND (?2 IS NULL OR month = ?2) ORDER BY id DESC LIMIT ?3
                    """, arguments: [user, month, limit]
            ).map(UsageEntry.init(row:))
        }
    }

    /// What everybody has used from month `first` to month `last`, by month, user and tier.
    package func usage(
        from first: CalendarMonth, through last: CalendarMonth
    ) async throws(LedgerError) -> [UsageLine] {
        try await read { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT users.id, users.home, users.uid, users.tier, users.created, month,
                        usage_entries.tier AS then_tier, SUM(kind = 'settle') AS jobs, SUM(credits) AS credits,
                        SUM(audio_ms) AS ms
                    FROM usage_entries JOIN users ON users.id = owner
                    WHERE month BETWEEN ? AND ? AND kind <> 'adjust'
                    GROUP BY month, users.id, usage_entries.tier ORDER BY month, users.home, users.id, then_tier
                    """, arguments: [first, last]
            ).map(UsageLine.init(row:))
        }
    }
}

extension Transaction {
    /// Whether an entry belongs to a job that was delivered.
    fileprivate static let isSettled = """
        EXISTS (SELECT 1 FROM usage_entries AS s
            WHERE s.job = usage_entries.job AND s.round = usage_entries.round AND s.kind = 'settle')
        """

    fileprivate func amount(_ owner: UserID, _ month: CalendarMonth, _ condition: String) throws
        -> Account.Amount
    {
        let row = try rows(
            """
            SELECT COALESCE(SUM(credits), 0) AS credits, COALESCE(SUM(audio_ms), 0) AS ms
            FROM usage_entries WHERE owner = ? AND month = ? AND \(condition)
            """, [owner, month]
        ).first
        return try Account.Amount(
            credits: row?.value("credits") ?? 0, audioMilliseconds: row?.value("ms") ?? 0)
    }
}

extension UsageEntry {
    init(row: Row) throws {
        self.init(
            id: try row.value("id"), owner: try row.value("owner"), tier: try row.value("tier"),
            job: try row.valueIfAny("job"), kind: try row.value("kind"), credits: try row.value("credits"),
            audioMilliseconds: try row.value("audio_ms"), month: try row.value("month"),
            time: try row.value("time"), reason: try row.valueIfAny("reason"),
            actor: try row.valueIfAny("actor"))
    }
}

extension UsageLine {
    fileprivate init(row: Row) throws {
        self.init(
            owner: try User(row: row), tier: try row.value("then_tier"), month: try row.value("month"),
            jobs: try row.value("jobs"),
            amount: Account.Amount(
                credits: try row.value("credits"), audioMilliseconds: try row.value("ms")))
    }
}
