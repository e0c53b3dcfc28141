import Core
import GRDB

extension Ledger {
    /// The time that was believed last; nil in a new ledger.
    package func clockMark() async throws(LedgerError) -> Timestamp? {
        try await read { transaction in try transaction.one("SELECT value FROM house WHERE key = 'clock'") }
    }

    /// What was believed to be the time when the machine run `boot` began; nil where nobody has looked in that run.
    package func beginning(of boot: String) async throws(LedgerError) -> Timestamp? {
        try await read { transaction in
            try transaction.one("SELECT value FROM house WHERE key = 'boot:' || ?", [boot])
        }
    }

    /// Writes down the time that is believed, in the machine run `boot`, which is `uptime` old.
    package func setClockMark(
        _ now: Timestamp, boot: String, uptime: Duration
    ) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.run("DELETE FROM house WHERE key LIKE 'boot:%'")
            try transaction.run("INSERT INTO house VALUES ('boot:' || ?, ?)", [boot, now + (.zero - uptime)])
            try transaction.run(
                """
                INSERT INTO house VALUES ('clock', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """, [now])
        }
    }

    /// What the last `limit` jobs have taught about costs, oldest first.
    package func finishedWork(limit: Int) async throws(LedgerError) -> [FinishedWork] {
        try await read { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT name, size, duration_ms, processing_ms, model
                    FROM results JOIN jobs ON jobs.id = results.job
                    WHERE link IS NULL ORDER BY results.job DESC LIMIT ?
                    """, arguments: [limit]
            ).map { row in
                try FinishedWork(
                    name: row.value("name"), size: row.value("size"),
                    audioMilliseconds: row.value("duration_ms"),
                    processingMilliseconds: row.valueIfAny("processing_ms"), model: row.value("model"))
            }.reversed()
        }
    }
}
