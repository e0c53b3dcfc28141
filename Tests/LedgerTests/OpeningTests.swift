import Core
import FoundationEssentials
import Testing

@testable import Ledger

@Suite("Opening the ledger")
struct OpeningTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func open() throws -> Ledger { try Ledger(path: folder.ledger) }

    private func overwrite(_ range: Range<Int>, with byte: UInt8) throws {
        var file = try Data(contentsOf: URL(filePath: folder.ledger))
        file.replaceSubrange(range, with: [UInt8](repeating: byte, count: range.count))
        try file.write(to: URL(filePath: folder.ledger))
    }

    @Test("a new ledger has no users, tiers, jobs or events")
    func startsEmpty() async throws {
        let ledger = try open()
        #expect(try await ledger.users().isEmpty)
        #expect(try await ledger.tiers().isEmpty)
        #expect(try await ledger.jobs(limit: 10).isEmpty)
        #expect(try await ledger.counts().isEmpty)
        #expect(try await ledger.eventRange() == nil)
    }

    @Test(
        "every commit reaches the disk, nobody else comes in, and references are kept",
        arguments: [
            ("synchronous", "2"), ("journal_mode", "wal"), ("locking_mode", "exclusive"),
            ("foreign_keys", "1"),
        ])
    func sets(pragma: String, value: String) async throws {
        let sql = "SELECT CAST(\(pragma) AS TEXT) FROM pragma_\(pragma)"
        let found: String? = try await open().read { try $0.one(sql) }
        #expect(found == value)
    }

    @Test("what was written is there again, also after a crash, and migrating again changes nothing")
    func reopens() async throws {
        let house = try await TestHouse()
        let job = try await house.admit()
        for _ in 0..<2 {
            try house.crash()
            #expect(try await house.ledger.job(job.id) == job)
        }
    }

    @Test("a second opener is turned away while the first one lives")
    func locks() async throws {
        let first = try open()
        #expect(throws: LedgerError.inUse(path: folder.ledger)) { try open() }
        try first.close()
        try open().close()
    }

    @Test("a ledger of a newer version is refused, and left as it is")
    func refusesNewer() async throws {
        let ledger = try open()
        try await ledger.change(at: .morning) {
            try $0.run("INSERT INTO grdb_migrations VALUES ('9 the future')")
        }
        try ledger.close()
        let before = try Data(contentsOf: URL(filePath: folder.ledger))
        #expect(throws: LedgerError.newerVersion(path: folder.ledger, changes: ["9 the future"])) {
            try open()
        }
        #expect(try Data(contentsOf: URL(filePath: folder.ledger)) == before)
    }

    @Test("a file that is no ledger is called damaged")
    func refusesForeign() throws {
        try Data(repeating: 0x55, count: 8_192).write(to: URL(filePath: folder.ledger))
        #expect { try open() } throws: { error in
            if case .corrupt = error as? LedgerError { true } else { false }
        }
    }

    @Test("a damaged page is found at once", arguments: [0x00, 0xFF] as [UInt8])
    func findsDamage(byte: UInt8) throws {
        try open().close()
        try overwrite(4_096 * 3..<4_096 * 6, with: byte)
        #expect { try open() } throws: { error in
            guard case .corrupt(folder.ledger, let detail) = error as? LedgerError else { return false }
            return !detail.isEmpty
        }
    }

    @Test("a folder that is not there is named as trouble with the storage")
    func needsFolder() {
        #expect { try Ledger(path: folder.path + "/none/ledger") } throws: { error in
            if case .storage = error as? LedgerError { true } else { false }
        }
    }

    @Test("a full disk is called so; nothing has changed, and work goes on when there is room")
    func survivesFullDisk() async throws {
        let house = try await TestHouse()
        let pages: Int? = try await house.ledger.read { try $0.one("PRAGMA page_count") }
        try await house.ledger.change(at: .morning) {
            _ = try $0.one("PRAGMA max_page_count = \(pages ?? 0)") as Int?
        }
        let title = String(repeating: "long ", count: 4_000)
        let submission = Submission(
            owner: house.owner.id, name: try FileName("a"), stamp: .file(1), title: title)
        await #expect(throws: LedgerError.diskFull) {
            try await house.ledger.admit(submission, staging: .copy(1), at: .morning)
        }
        #expect(try await house.ledger.counts().isEmpty)
        try await house.ledger.change(at: .morning) {
            _ = try $0.one("PRAGMA max_page_count = 100000") as Int?
        }
        #expect(try await house.admit(submission).title == title)
    }

    @Test("a closed ledger answers with an error")
    func refusesAfterClose() async throws {
        let ledger = try open()
        try ledger.close()
        await #expect(throws: LedgerError.self) { try await ledger.users() }
    }

    @Test("a verb is carried out although its task was cancelled")
    func outlivesTask() async throws {
        let house = try await TestHouse()
        let (ledger, submission) = (house.ledger, try house.submission())
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await ledger.admit(submission, staging: .copy(1), at: .morning).job.id
        }
        let id = try await task.value
        #expect(try await ledger.job(id).state == .queued)
    }

    @Test("every error says what happened in a sentence", arguments: LedgerError.samples)
    func speaks(error: LedgerError) {
        #expect(error.description.hasSuffix(".") && error.description.count > 15)
    }
}

extension LedgerError {
    fileprivate static let samples: [LedgerError] = [
        .corrupt(path: "/l", detail: "page 3"), .newerVersion(path: "/l", changes: ["2"]), .inUse(path: "/l"),
        .diskFull,
        .storage(code: 10, detail: "disk I/O error"), .unknownJob(JobID(1)), .unknownUser(UserID(1)),
        .unknownTier("gold"), .unknownArtifact(4), .illegalMove(JobID(1), from: .failed, .claim),
    ]
}
