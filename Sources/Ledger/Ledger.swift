import Core
import GRDB
import Synchronization

// A job's way, and the verbs that move it. Every other move throws `LedgerError.illegalMove`.
//
//    admit            claim              finish               deliver
//   -------> queued --------> running ----------> finished ------------> delivered
//   |        |  ^  ^             |  |               |  |  ^                  |
//   |        |  |  |   requeue   |  |               |  |  | prepareDelivery  | recordDeletion, retire
//   |        |  |  +-------------+  |               |  +--+ hold, release    v
//   |        |  +-+ hold, release   |               |                    (results gone; the record stays)
//   |        |                      |               |
//   | refuse +----------+-----------+---------------+
//   |                   | fail                        | cancel
//   +---------------> failed                       cancelled
//                       |                             |
//                       +------------- file ----------+   the original and the note are where they belong
//
// Credits. A job is charged once: at admission if its owner's month has a credit left, otherwise when a
// credit comes free (the month renews, the tier changes, another job is refunded), in the owner's order;
// until then it is queued and waits with the reason `owner_quota`. `fail` and `cancel` refund; nothing else
// does. So a job that runs, is finished or delivered has been paid for, and one that failed or was cancelled
// has cost nothing.
//
// Attempts. `claim` begins an attempt and counts it. `requeue(.retry)` leaves it counted: the worker ended it
// by a crash or a fault of its own. `requeue(.interrupted)` and `requeue(.wait)` take it back: we stopped the
// worker, or something around it failed. At start `requeueAllRunning` does the same for all jobs that a
// killed daemon left running. A worker so greedy that the kernel kills the daemon with it would never count
// this way; therefore interruptions are counted as well, for the operator to see and for a policy to limit.
//
// Originals. `take` notes that the original is out of the inbox. Until then the same sighting is answered
// with the same job; afterwards a file with the same stamp is a new submission.

/// The book of record: users, tiers, jobs, what they cost and what became of them.
///
/// Each verb is one transaction, durable when it returns (`synchronous=FULL`), and is carried out to its end
/// even if the task that asked for it is cancelled meanwhile. There is exactly one connection: the WAL of
/// SQLite before 3.51.3 can be corrupted by two that write and checkpoint at once. The file is locked against
/// other processes as long as it is open.
package final class Ledger: Sendable {
    /// Where the file is.
    package let path: String

    let queue: DatabaseQueue

    /// How many events are kept for those who follow the journal.
    let eventsKept: Int64

    /// What tests let happen at the end of every change, before it is committed: a crash, for instance.
    let beforeCommit = Mutex<(@Sendable () throws -> Void)?>(nil)

    /// Opens the ledger at `path`, which is made if there is none, checks it and brings it to the present
    /// shape.
    ///
    /// With `isDurable` false a verb may return before it is on the disk: for simulations, which lose no power.
    ///
    /// Throws `corrupt`, `newerVersion`, `inUse`, `diskFull` or `storage`.
    package init(path: String, eventsKept: Int = 100_000, isDurable: Bool = true) throws(LedgerError) {
        queue = try Self.open(path, Self.configuration(synchronous: isDurable ? "FULL" : "OFF"))
        self.path = path
        self.eventsKept = Int64(eventsKept)
    }

    /// Closes the file for good. Verbs that come later throw.
    package func close() throws(LedgerError) {
        do {
            try queue.close()
        } catch {
            throw LedgerError(error, path: path)
        }
    }
}

extension Ledger {
    /// GRDB's own way to WAL would set `synchronous` back to NORMAL, which loses acknowledged jobs when the
    /// power goes.
    private static func configuration(synchronous: String) -> Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = \(synchronous);
                    PRAGMA trusted_schema = OFF;
                    """)
        }
        return configuration
    }

    private static func open(_ path: String, _ configuration: Configuration) throws(LedgerError)
        -> DatabaseQueue
    {
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in try checkHealth(of: db, path: path) }
            try Schema.migrator.migrate(queue)
            return queue
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    private static func checkHealth(of db: Database, path: String) throws {
        let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(10)")
        guard findings == ["ok"] else {
            throw LedgerError.corrupt(path: path, detail: findings.joined(separator: "; "))
        }
        let known = Schema.migrator
        guard try known.hasBeenSuperseded(db) else { return }
        let changes = try known.appliedIdentifiers(db).subtracting(known.migrations)
        throw LedgerError.newerVersion(path: path, changes: changes.sorted())
    }

    /// Carries out a change as a whole or not at all.
    func change<Answer: Sendable>(
        at now: Timestamp, _ steps: @escaping @Sendable (Transaction) throws -> Answer
    ) async throws(LedgerError) -> Answer {
        let eventsKept = eventsKept
        return try await perform { db in
            try db.whole {
                let answer = try steps(Transaction(db: db, now: now, eventsKept: eventsKept))
                try self.beforeCommit.withLock { $0 }?()
                return answer
            }
        }
    }

    /// Looks something up.
    func read<Answer: Sendable>(
        _ query: @escaping @Sendable (Transaction) throws -> Answer
    ) async throws(LedgerError) -> Answer {
        try await perform { db in
            try query(Transaction(db: db, now: Timestamp(milliseconds: 0), eventsKept: 0))
        }
    }

    private func perform<Answer: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Answer
    ) async throws(LedgerError) -> Answer {
        let outcome: Result<Answer, LedgerError> = await withCheckedContinuation { continuation in
            queue.asyncWriteWithoutTransaction { [path] db in
                continuation.resume(
                    returning: Result { try work(db) }.mapError { LedgerError($0, path: path) })
            }
        }
        return try outcome.get()
    }
}

extension Database {
    /// Carries out `steps` as one transaction.
    fileprivate func whole<Answer>(_ steps: () throws -> Answer) throws -> Answer {
        var answer: Answer?
        try inTransaction(.immediate) {
            answer = try steps()
            return .commit
        }
        guard let answer else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return answer
    }
}
