import Core
import GRDB

extension Ledger {
    /// Makes `tiers` the tiers of the house, in this order, `standard` being that of users who come new.
    /// Users of a tier that is gone come into the standard one. Answers with the jobs for which a credit has
    /// come free by it.
    ///
    /// Throws `unknownTier` where `standard` is none of them.
    @discardableResult
    package func replaceTiers(
        _ tiers: [Tier], standard: String, at now: Timestamp
    ) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            guard tiers.contains(where: { $0.name == standard }) else {
                throw LedgerError.unknownTier(standard)
            }
            for (position, tier) in tiers.enumerated() {
                try transaction.setTier(tier, position: position, isStandard: tier.name == standard)
            }
            try transaction.removeTiers(except: Set(tiers.map(\.name)), movingUsersTo: standard)
            return try transaction.spendAllCredits()
        }
    }

    /// All tiers, in the order in which they were given.
    package func tiers() async throws(LedgerError) -> [Tier] {
        try await read { transaction in
            try Row.fetchAll(transaction.db, sql: "SELECT * FROM tiers ORDER BY position").map(
                Tier.init(row:))
        }
    }

    /// Lets jobs that wait for credits into the queue, as far as there are credits now: for the beginning of
    /// a month. Answers with those jobs. Doing it again changes nothing.
    @discardableResult
    package func renewCredits(at now: Timestamp) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in try transaction.spendAllCredits() }
    }
}

extension Transaction {
    fileprivate func setTier(_ tier: Tier, position: Int, isStandard: Bool) throws {
        try run(
            """
            INSERT INTO tiers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET position = excluded.position, is_default = excluded.is_default,
                weight = excluded.weight, running_per_user = excluded.running_per_user,
                monthly_credits = excluded.monthly_credits, longest_seconds = excluded.longest_seconds,
                largest_bytes = excluded.largest_bytes, results_days = excluded.results_days,
                originals_days = excluded.originals_days
            """,
            [
                tier.name, position, isStandard, tier.weight, tier.runningPerUser, tier.monthlyCredits,
                tier.limits.longestSeconds, tier.limits.largestBytes, tier.retention.resultsDays,
                tier.retention.originalsDays,
            ])
    }

    fileprivate func removeTiers(except kept: Set<String>, movingUsersTo standard: String) throws {
        for name in try all(String.self, "SELECT name FROM tiers") where !kept.contains(name) {
            try run("UPDATE users SET tier = ? WHERE tier = ?", [standard, name])
            try run("DELETE FROM tiers WHERE name = ?", [name])
        }
    }

    fileprivate func spendAllCredits() throws -> [JobID] {
        try all(UserID.self, "SELECT DISTINCT owner FROM jobs WHERE waiting = 'owner_quota' ORDER BY owner")
            .flatMap { try spendCredits(of: $0) }
    }
}

extension Tier {
    fileprivate init(row: Row) throws {
        self.init(
            name: try row.value("name"), weight: try row.value("weight"),
            runningPerUser: try row.value("running_per_user"),
            monthlyCredits: try row.valueIfAny("monthly_credits"),
            limits: AudioLimits(
                longestSeconds: try row.value("longest_seconds"), largestBytes: try row.value("largest_bytes")
            ),
            retention: try RetentionRule(row: row))
    }
}

extension RetentionRule {
    /// The rule in the columns `results_days` and `originals_days`.
    init(row: Row) throws {
        self.init(
            resultsDays: try row.valueIfAny("results_days"),
            originalsDays: try row.valueIfAny("originals_days"))
    }
}
