import Core
import GRDB

extension Ledger {
    /// The user with the home `home`, owned by `uid`. One who is not known yet is written down with the
    /// standard tier.
    ///
    /// Throws `unknownTier` where the ledger has no tiers yet.
    package func user(home: FileName, uid: UInt32, at now: Timestamp) async throws(LedgerError) -> User {
        try await change(at: now) { transaction in
            if let user = try transaction.user("home = ? AND uid = ?", [home, uid]) { return user }
            guard let tier: String = try transaction.one("SELECT name FROM tiers WHERE is_default = 1") else {
                throw LedgerError.unknownTier("")
            }
            try transaction.run(
                "INSERT INTO users (home, uid, tier, created) VALUES (?, ?, ?, ?)", [home, uid, tier, now])
            return try transaction.user(UserID(transaction.db.lastInsertedRowID))
        }
    }

    /// Throws `unknownUser`.
    package func user(_ id: UserID) async throws(LedgerError) -> User {
        try await read { transaction in try transaction.user(id) }
    }

    /// The name of the tier of somebody with the user number `uid`; nil for a stranger.
    package func tierName(uid: UInt32) async throws(LedgerError) -> String? {
        try await read { transaction in
            try transaction.one(User.tierByNumber, [uid])
        }
    }

    /// All users, by their homes.
    package func users() async throws(LedgerError) -> [User] {
        try await read { transaction in
            try User.fetchAll(transaction.db, sql: "SELECT * FROM users ORDER BY home, id")
        }
    }

    /// Moves a user to another tier. Answers with the jobs for which a credit has come free by it.
    ///
    /// Throws `unknownUser` and `unknownTier`.
    @discardableResult
    package func setTier(
        of user: UserID, to tier: String, at now: Timestamp
    ) async throws(LedgerError) -> [JobID] {
        try await change(at: now) { transaction in
            _ = try transaction.user(user)
            guard try transaction.one("SELECT 1 FROM tiers WHERE name = ?", [tier]) == true else {
                throw LedgerError.unknownTier(tier)
            }
            try transaction.run("UPDATE users SET tier = ? WHERE id = ?", [tier, user])
            return try transaction.spendCredits(of: user)
        }
    }

    /// Credits that a user has used in a month: charged and not refunded.
    package func usage(of user: UserID, in month: CalendarMonth) async throws(LedgerError) -> Int {
        try await read { transaction in try transaction.used(by: user, in: month).credits }
    }
}

extension User {
    static let tierByNumber = "SELECT tier FROM users WHERE uid = ? ORDER BY id LIMIT 1"
}

extension Transaction {
    /// Throws `unknownUser`.
    func user(_ id: UserID) throws -> User {
        guard let user = try user("id = ?", [id]) else { throw LedgerError.unknownUser(id) }
        return user
    }

    fileprivate func user(_ condition: String, _ arguments: StatementArguments) throws -> User? {
        try User.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM users WHERE \(condition)"), arguments: arguments)
    }
}
