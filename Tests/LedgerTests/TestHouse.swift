import Core
import Synchronization

@testable import Ledger

/// A ledger with one tier and one user in a folder of its own.
final class TestHouse {
    private var folder: TemporaryFolder
    private(set) var ledger: Ledger
    let owner: User
    private var files: UInt64 = 0

    init(_ tier: Tier) async throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.ledger, isDurable: false)
        try await ledger.replaceTiers([tier], standard: tier.name, at: .morning)
        owner = try await ledger.user(home: FileName("ada"), uid: 1_000, at: .morning)
    }

    init(credits: Int? = nil) async throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.ledger)
        try await ledger.replaceTiers([.plain(credits: credits)], standard: "free", at: .morning)
        owner = try await ledger.user(home: FileName("ada"), uid: 1_000, at: .morning)
    }

    /// Kills the ledger's process and starts another one.
    func crash() throws {
        let remains = try folder.snapshot()
        try ledger.close()
        folder = remains
        ledger = try Ledger(path: remains.ledger)
    }

    /// Kills the ledger's process in the middle of `body`, just before its change is committed, and starts another
    /// one. Answers whether `body` got that far.
    func crash(during body: () async throws -> Void) async throws -> Bool {
        let remains = Mutex<TemporaryFolder?>(nil)
        let folder = folder
        ledger.beforeCommit.withLock { hook in
            hook = {
                let copy = try folder.snapshot()
                remains.withLock { $0 = copy }
                throw Killed()
            }
        }
        do {
            try await body()
        } catch {}
        ledger.beforeCommit.withLock { $0 = nil }
        guard let left = remains.withLock({ $0 }) else { return false }
        try ledger.close()
        self.folder = left
        ledger = try Ledger(path: left.ledger, isDurable: false)
        return true
    }

    private struct Killed: Error {}

    /// A file that nobody has seen before.
    func submission(name: String = "song.wav", size: Int64 = 100, of user: User? = nil) throws -> Submission {
        files += 1
        return Submission(
            owner: (user ?? owner).id, name: try FileName(name), stamp: .file(files, size: size),
            title: "Song")
    }

    func admit(_ submission: Submission? = nil, at now: Timestamp = .morning) async throws -> JobRecord {
        try await ledger.admit(submission ?? self.submission(), staging: .copy(files), at: now).job
    }

    /// A job that has come to `state` in the usual way.
    func job(in state: JobState) async throws -> JobID {
        let id = try await admit().id
        switch state {
        case .queued: break
        case .running: _ = try await ledger.claim(id, boot: "b1", at: .morning)
        case .finished: try await finish(id)
        case .delivered: try await deliver(id)
        case .failed: try await ledger.fail(id, because: .crash, at: .morning)
        case .cancelled: try await ledger.cancel(id, at: .morning)
        }
        return id
    }

    func finish(_ id: JobID) async throws {
        _ = try await ledger.claim(id, boot: "b1", at: .morning)
        try await ledger.finish(id, .short, at: .morning)
    }

    func deliver(_ id: JobID, artifacts: [Artifact]? = nil) async throws {
        try await finish(id)
        let sheets = try artifacts ?? [.sheet("song.pdf", 1)]
        try await ledger.prepareDelivery(id, folder: .folder, artifacts: sheets, at: .morning)
        try await ledger.deliver(
            id, folder: FileName("song"), artifacts: sheets, original: .processing, at: .noon)
    }
}
