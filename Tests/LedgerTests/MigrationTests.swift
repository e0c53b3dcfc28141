import Core
import GRDB
import Testing

@testable import Ledger

@Suite("A ledger of an older version")
struct MigrationTests {
    @Test("keeps its users, jobs, files and what they have cost")
    func migrates() async throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder.ledger)
        let ledger = try Ledger(path: folder.ledger)
        #expect(try await ledger.tiers().map(\.name) == ["free"])
        let jobs = try await ledger.jobs(limit: 9)
        #expect(jobs.map(\.state) == [.failed, .delivered, .queued])
        #expect(jobs.map(\.credit) == [.refunded(.november), .charged(.november), .charged(.november)])
        #expect(jobs[1].reservedMilliseconds == 61_000 && !jobs[1].hasCopy && jobs[2].hasCopy)
        let owner = try #require(jobs.first?.owner.id)
        let account = try await ledger.account(of: owner, in: .november)
        #expect(account.used == Account.Amount(credits: 1, audioMilliseconds: 61_000))
        #expect(account.reserved == Account.Amount(credits: 1, audioMilliseconds: 0))
        #expect(try await ledger.artifacts(of: jobs[1].id).map(\.name.display) == ["song.pdf"])
        #expect(try await ledger.retirableJobs().map(\.id) == [jobs[1].id])
    }

    /// Writes a ledger as the first version did.
    private static func write(to path: String) throws {
        let queue = try DatabaseQueue(path: path)
        var first = DatabaseMigrator()
        first.registerMigration("1 the first ledger") { try $0.execute(sql: Schema.firstLedger) }
        try first.migrate(queue)
        try queue.write { db in try db.execute(sql: contents) }
        try queue.close()
    }

    private static let month = 2026 * 12 + 10
    private static let contents = """
        INSERT INTO tiers VALUES ('free', 0, 1, 1, 1, 9, 60, 1000, 30, NULL);
        INSERT INTO users VALUES (1, CAST('ada' AS BLOB), 1000, 'free', 0);
        INSERT INTO jobs (id, owner, name, title, device, inode, size, modified, original, staging, digest, state,
            admitted, ended, filed, problem_type, problem_detail, problem_advice)
        VALUES (1, 1, CAST('a.wav' AS BLOB), 'A', 1, 1, 1, 1, 'processing', 'k1', zeroblob(32), 'queued', 0, NULL, 0,
                NULL, NULL, NULL),
            (2, 1, CAST('b.wav' AS BLOB), 'B', 1, 2, 1, 1, 'outbox', 'k2', zeroblob(32), 'delivered', 0, 9, 0,
                NULL, NULL, NULL),
            (3, 1, CAST('c.wav' AS BLOB), 'C', 1, 3, 1, 1, 'failed', 'k3', zeroblob(32), 'failed', 0, 9, 1,
                'audio_silent', 'It is.', 'Sing.');
        INSERT INTO usage_events (owner, job, kind, credits, month, time)
        VALUES (1, 1, 'charge', 1, \(month), 0), (1, 2, 'charge', 1, \(month), 0), (1, 3, 'charge', 1, \(month), 0),
            (1, 3, 'refund', -1, \(month), 9);
        INSERT INTO results VALUES (2, 61000, 5, 2, '["song.pdf"]', 1, 7, CAST('b' AS BLOB), 9, NULL);
        INSERT INTO artifacts VALUES (4, 2, 'result', CAST('song.pdf' AS BLOB), 1, 8, 10, 1);
        INSERT INTO deletions VALUES (4, 'deleted', 10);
        """
}
