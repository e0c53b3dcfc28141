import Core
import FoundationEssentials
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

extension Ledger {
    /// Writes down a tier as an operator wants it, new or in the place of one that there is. It stays so, whatever
    /// the configuration says, until it is reset. Answers with the jobs for which this makes room.
    @discardableResult
    package func editTier(_ tier: Tier, at now: Timestamp) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            try transaction.run("UPDATE tiers SET edited = 0 WHERE name = ?", [tier.name])
            let position: Int =
                try transaction.one("SELECT position FROM tiers WHERE name = ?", [tier.name])
                ?? transaction.one("SELECT COALESCE(MAX(position), -1) + 1 FROM tiers") ?? 0
            let isStandard: Bool =
                try transaction.one("SELECT is_default FROM tiers WHERE name = ?", [tier.name]) ?? false
            try transaction.setTier(tier, position: position, isStandard: isStandard)
            try transaction.run("UPDATE tiers SET edited = 1 WHERE name = ?", [tier.name])
            return try transaction.spendAllCredits()
        }
    }

    /// Lets the configuration rule a tier again, from the next `replaceTiers` on.
    ///
    /// Throws `unknownTier`.
    package func resetTier(_ name: String, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.run("UPDATE tiers SET edited = 0 WHERE name = ?", [name])
            guard transaction.db.changesCount == 1 else { throw LedgerError.unknownTier(name) }
        }
    }

    /// The names of the tiers that operators have edited.
    package func editedTiers() async throws(LedgerError) -> Set<String> {
        try await read { transaction in
            Set(try transaction.all(String.self, "SELECT name FROM tiers WHERE edited = 1"))
        }
    }
}

extension Transaction {
    /// The tier of a user. Throws `unknownUser`.
    func tier(of owner: UserID) throws -> Tier {
        let statement = try db.cachedStatement(
            sql: "SELECT tiers.* FROM tiers JOIN users ON users.tier = tiers.name WHERE users.id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [owner]) else {
            throw LedgerError.unknownUser(owner)
        }
        return try Tier(row: row)
    }

    /// A tier that an operator has edited keeps its rules.
    fileprivate func setTier(_ tier: Tier, position: Int, isStandard: Bool) throws {
        let rule = tier.retention
        let definition = try String(decoding: JSONEncoder().encode(tier), as: UTF8.self)
        try run(
            """
            INSERT INTO tiers (name, position, is_default, weight, running_per_user, monthly_credits,
                longest_seconds, largest_bytes, results_days, originals_days, failures_days, staging_days,
                history_days, definition)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET weight = excluded.weight,
                running_per_user = excluded.running_per_user, monthly_credits = excluded.monthly_credits,
                longest_seconds = excluded.longest_seconds, largest_bytes = excluded.largest_bytes,
                results_days = excluded.results_days, originals_days = excluded.originals_days,
                failures_days = excluded.failures_days, staging_days = excluded.staging_days,
                history_days = excluded.history_days, definition = excluded.definition
            WHERE edited = 0
            """,
            [
                tier.name, position, isStandard, tier.weight, tier.runningPerUser, tier.monthlyCredits,
                tier.limits.longestSeconds, tier.limits.largestBytes, rule.resultsDays, rule.originalsDays,
                rule.failuresDays, rule.stagingDays, rule.historyDays, definition,
            ])
        try run(
            "UPDATE tiers SET position = ?, is_default = ? WHERE name = ?", [position, isStandard, tier.name])
    }

    fileprivate func removeTiers(except kept: Set<String>, movingUsersTo standard: String) throws {
        for name in try all(String.self, "SELECT name FROM tiers WHERE edited = 0") where !kept.contains(name)
        {
            try run("UPDATE users SET tier = ? WHERE tier = ?", [standard, name])
            try run("DELETE FROM tiers WHERE name = ?", [name])
        }
        try run("UPDATE tiers SET is_default = 0 WHERE name <> ?", [standard])
    }

    fileprivate func spendAllCredits() throws -> [JobID] {
        try all(UserID.self, "SELECT DISTINCT owner FROM jobs WHERE waiting = 'owner_quota' ORDER BY owner")
            .flatMap { try spendCredits(of: $0) }
    }
}

extension Tier {
    /// A row that no version since the second has written has nothing but its columns.
    fileprivate init(row: Row) throws {
        let definition: String = try row.value("definition")
        guard definition.isEmpty else {
            self = try JSONDecoder().decode(Tier.self, from: Data(definition.utf8))
            return
        }
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
    /// The rule in the columns `results_days` and so on.
    init(row: Row) throws {
        self.init(
            resultsDays: try row.valueIfAny("results_days"),
            originalsDays: try row.valueIfAny("originals_days"),
            failuresDays: try row.valueIfAny("failures_days"),
            stagingDays: try row.valueIfAny("staging_days"),
            historyDays: try row.valueIfAny("history_days"))
    }
}
