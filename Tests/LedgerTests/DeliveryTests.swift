import Core
import Testing

@testable import Ledger

@Suite("Delivery and retention")
struct DeliveryTests {
    @Test("a prepared folder is remembered through a crash, so that nobody delivers twice")
    func prepares() async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: .finished)
        let sheets = [try Artifact.sheet("song.pdf", 1), try .sheet("song.mid", 2)]
        try await house.ledger.prepareDelivery(
            id, folder: FileIdentity(device: 1, inode: 1), artifacts: [], at: .noon)
        try await house.ledger.prepareDelivery(id, folder: .folder, artifacts: sheets, at: .noon)
        try house.crash()
        #expect(try await house.ledger.job(id).phase == .finished(.short, prepared: .folder, nil))
        #expect(try await house.ledger.artifacts(of: id) == sheets)
        #expect(try await house.ledger.retainedArtifacts().isEmpty)
    }

    @Test("a delivered job knows its folder, its files and where the original is")
    func delivers() async throws {
        let house = try await TestHouse()
        let id = try await house.admit().id
        try await house.deliver(id, artifacts: [.sheet("song.pdf", 1)])
        let job = try await house.ledger.job(id)
        let delivery = Delivery(folder: try FileName("song"), identity: .folder, time: .noon)
        #expect(job.phase == .delivered(.short, delivery) && job.ended == .noon)
        #expect(job.original == .processing && job.credit == .charged(.november))
        #expect(try await house.ledger.artifacts(of: id) == [.sheet("song.pdf", 1)])
        #expect(try await house.ledger.stagingKeys().isEmpty)
    }

    private func retained(results: Int?, originals: Int?) async throws -> (TestHouse, [RetainedArtifact]) {
        let house = try await TestHouse()
        let tier = Tier.plain(results: results, originals: originals)
        try await house.ledger.replaceTiers([tier], standard: "free", at: .morning)
        let files: [Artifact] = [
            try .sheet("song.pdf", 1), try .sheet("song.mid", 2), try .recording("song.wav", 3),
        ]
        try await house.deliver(house.admit().id, artifacts: files)
        return (house, try await house.ledger.retainedArtifacts())
    }

    @Test(
        "what retention looks after are the files with an end in the owner's tier",
        arguments: [(30, 7, [1, 2, 3]), (30, nil, [1, 2]), (nil, 7, [3]), (nil, nil, [])]
            as [(Int?, Int?, [UInt64])])
    func selects(results: Int?, originals: Int?, inodes: [UInt64]) async throws {
        let (house, found) = try await retained(results: results, originals: originals)
        #expect(found.map(\.artifact.stamp.identity.inode) == inodes)
        #expect(
            found.allSatisfy {
                $0.owner == house.owner && $0.since == .noon && $0.original == .processing
            })
        #expect(found.allSatisfy { $0.rule == RetentionRule(resultsDays: results, originalsDays: originals) })
    }

    @Test("retained files come in pages")
    func pages() async throws {
        let (house, found) = try await retained(results: 1, originals: 1)
        #expect(try await house.ledger.retainedArtifacts(limit: 2) == Array(found.prefix(2)))
        #expect(try await house.ledger.retainedArtifacts(after: found[1].id, limit: 2) == [found[2]])
    }

    @Test("a deletion is written down once; what came of it first stays", arguments: DeletionOutcome.allCases)
    func recordsDeletion(outcome: DeletionOutcome) async throws {
        let (house, found) = try await retained(results: 1, originals: 1)
        try await house.ledger.recordDeletion(of: found[0].id, outcome, at: .noon)
        try await house.ledger.recordDeletion(of: found[0].id, .deleted, at: .december)
        #expect(try await house.ledger.retainedArtifacts() == Array(found.dropFirst()))
        let written: String? = try await house.ledger.read { try $0.one("SELECT outcome FROM deletions") }
        #expect(written == outcome.rawValue)
    }

    @Test("a job may be retired when all its sheets are gone, the original or not; and only once")
    func retires() async throws {
        let (house, found) = try await retained(results: 1, originals: 1)
        try await house.ledger.recordDeletion(of: found[0].id, .deleted, at: .noon)
        #expect(try await house.ledger.retirableJobs().isEmpty)
        try await house.ledger.recordDeletion(of: found[1].id, .touched, at: .noon)
        #expect(try await house.ledger.retirableJobs().map(\.id) == [found[0].job])
        try await house.ledger.retire(found[0].job, at: .noon)
        #expect(try await house.ledger.retirableJobs().isEmpty)
        #expect(try await house.ledger.retainedArtifacts() == [found[2]])
    }

    @Test("only delivered files that we know are deleted")
    func refusesOthers() async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: .finished)
        try await house.ledger.prepareDelivery(id, folder: .folder, artifacts: [.sheet("a", 1)], at: .noon)
        await #expect(throws: LedgerError.illegalMove(id, from: .finished, .retire)) {
            try await house.ledger.recordDeletion(of: 1, .deleted, at: .noon)
        }
        await #expect(throws: LedgerError.unknownArtifact(2)) {
            try await house.ledger.recordDeletion(of: 2, .deleted, at: .noon)
        }
    }
}
