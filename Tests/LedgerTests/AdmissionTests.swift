import Core
import Testing

@testable import Ledger

@Suite("Admission")
struct AdmissionTests {
    @Test("an admitted job comes back with all that was known of it")
    func remembers() async throws {
        let house = try await TestHouse()
        let name = try FileName(bytes: [0xC3, 0x28, 0x0A, 0x22])
        let submission = Submission(
            owner: house.owner.id, name: name, stamp: .file(.max), title: "Lärm'); --")
        let job = try await house.ledger.admit(submission, staging: .copy(3), at: .noon).job
        #expect(job.owner == house.owner && job.name == name && job.title == "Lärm'); --")
        #expect(job.stamp == .file(.max) && job.staging == .copy(3) && job.original == .inbox)
        #expect(job.phase == .queued(nil) && job.attempts == 0 && job.interruptions == 0)
        #expect(job.credit == .charged(.november) && job.problem == nil)
        #expect(job.admitted == .noon && job.started == nil && job.ended == nil)
        #expect(try await house.ledger.job(job.id) == job)
    }

    @Test("the same sighting is admitted once while the file is in the inbox")
    func isIdempotent() async throws {
        let house = try await TestHouse()
        let submission = try house.submission()
        let job = try await house.admit(submission)
        #expect(try await house.ledger.admit(submission, staging: .copy(9), at: .noon) == .known(job))
        #expect(try await house.ledger.refuse(submission, because: .tooLarge, at: .noon) == .known(job))
        #expect(try await house.ledger.usage(of: house.owner.id, in: .november) == 1)
        #expect(try await house.ledger.events(after: 0, limit: 10).count == 1)
    }

    @Test("once the file is taken, the same stamp is another job")
    func admitsAgainOnceTaken() async throws {
        let house = try await TestHouse()
        let submission = try house.submission()
        let job = try await house.admit(submission)
        try await house.ledger.take(job.id, at: .noon)
        try await house.ledger.take(job.id, at: .noon)
        #expect(try await house.ledger.job(job.id).original == .processing)
        #expect(try await house.admit(submission).id != job.id)
    }

    @Test("another user, or any other stamp, is another job", arguments: 0..<4)
    func tellsFilesApart(difference: Int) async throws {
        let house = try await TestHouse()
        let other = try await house.ledger.user(home: FileName("bo"), uid: 1_001, at: .noon)
        let first = try await house.admit(house.submission())
        let stamps = [
            first.stamp, .file(99), .file(1, size: 101),
            FileStamp(identity: first.stamp.identity, size: first.stamp.size, modified: 0),
        ]
        let owner = difference == 0 ? other : house.owner
        let second = try await house.admit(
            Submission(owner: owner.id, name: first.name, stamp: stamps[difference], title: ""))
        #expect(second.id != first.id && second.owner == owner)
    }

    @Test("an arrival refused at the door is a failed job that cost nothing")
    func refuses() async throws {
        let house = try await TestHouse(credits: 1)
        let job = try await house.ledger.refuse(house.submission(), because: .tooLarge, at: .noon).job
        #expect(job.phase == .failed(.tooLarge, filed: false) && job.credit == .none && job.staging == nil)
        #expect(job.problem == .tooLarge && job.ended == .noon)
        #expect(try await house.ledger.unfiledJobs() == [job])
        #expect(try await house.ledger.usage(of: house.owner.id, in: .november) == 0)
    }

    @Test("nobody admits for a user whom the ledger does not know")
    func needsOwner() async throws {
        let house = try await TestHouse()
        let submission = Submission(owner: UserID(77), name: try FileName("a"), stamp: .file(1), title: "")
        await #expect(throws: LedgerError.unknownUser(UserID(77))) {
            try await house.ledger.admit(submission, staging: .copy(1), at: .noon)
        }
    }

    @Test("jobs whose original is still in the inbox are known, until it is taken, gone or filed")
    func listsUntaken() async throws {
        let house = try await TestHouse()
        var ids: [JobID] = []
        for _ in 0..<4 { ids.append(try await house.admit().id) }
        #expect(try await house.ledger.untakenJobs().map(\.id) == ids)
        try await house.ledger.take(ids[0], at: .noon)
        try await house.ledger.noteOriginalGone(ids[1], at: .noon)
        try await house.ledger.cancel(ids[2], at: .noon)
        #expect(try await house.ledger.untakenJobs().map(\.id) == [ids[3]])
        #expect(try await house.ledger.job(ids[1]).original == .gone)
    }
}
