import Core
import GRDB

extension Ledger {
    /// Fills a ledger that has tiers with so many queued jobs of as many users as are asked for, spread over the
    /// tiers, in one go: to measure what a start costs with a long queue.
    package func fillQueue(jobs: Int, users: Int, at now: Timestamp) async throws(LedgerError) {
        try await change(at: now) { transaction in
            try transaction.run(
                """
                WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
                INSERT INTO users (home, uid, tier, created)
                SELECT CAST('user' || i AS BLOB), 1000 + i,
                    (SELECT name FROM tiers WHERE position = i % (SELECT COUNT(*) FROM tiers)), ?2 FROM n
                """, [users, now])
            try transaction.run(
                """
                WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
                INSERT INTO jobs (owner, name, title, device, inode, size, modified, original, staging, digest,
                    state, admitted, expected_ms)
                SELECT 1 + i % ?2, CAST('song.wav' AS BLOB), 'Song', 1, i, 30000000, 0, 'processing', 'key' || i,
                    zeroblob(32), 'queued', ?3, 60000 + i % 240000
                FROM n
                """, [jobs, users, now])
        }
    }
}
