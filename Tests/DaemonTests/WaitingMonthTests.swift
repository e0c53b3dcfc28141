import APIModel
import ControlAPI
import Core
import Ledger
import Testing

@testable import Daemon

@Suite("A job that waits for its owner's month", .timeLimit(.minutes(10)))
struct WaitingMonthTests {
    private let anna = Caller(uid: 1_001, gid: 1_001, isOperator: false)

    @Test("says that the credits are used, and until when it waits")
    func tellsCredits() async throws {
        try await Studio.with({ $0.tiers[0].monthlyCredits = 1 }) { studio in
            _ = try await studio.delivered("one.wav")
            let waiting = try await waiting(try await studio.admit("two.wav", "tra la la"), studio)
            #expect(waiting.sentence.hasPrefix("The one credit of this month is used;"))
            #expect(waiting.until == month(studio).end)
        }
    }

    @Test("says what the recording is too long for, and the status tells minutes and gifts, too")
    func tellsMinutes() async throws {
        try await Studio.with {
            $0.tiers[0].monthlyMinutes = 2
        } _: { studio in
            _ = try await studio.finished("song.wav")
            studio.executor.answer(.problem(.audioTooLong))
            let long = try await studio.admit("long.wav", "another")
            _ = await Carrier(house: studio.house).carry(long.id)
            let waiting = try await waiting(long, studio)
            #expect(waiting.sentence.contains("longer than the 1 min 55 s of audio left of this month"))
            #expect(waiting.until == month(studio).end)
            let gift = Adjustment(credits: 3, audioMilliseconds: 60_000, reason: "festival", actor: 0)
            try await studio.house.ledger.adjust(studio.anna().id, gift, at: studio.clock.wall)
            let quota = try #require(try await ControlRoom(in: studio).status(for: anna).quota)
            #expect(quota.creditsUsed == 2 && quota.creditsLimit == 103)
            #expect(quota.audioMsLimit == 180_000 && quota.renewsAt == month(studio).end)
        }
    }

    @Test("says what the recording only seems too long for")
    func tellsGuess() async throws {
        try await Studio.with {
            $0.tiers[0].monthlyMinutes = 2
        } _: { studio in
            _ = try await studio.finished("song.wav")
            let submission = Submission(
                owner: try await studio.anna().id, name: FileName(known: "hours.wav"),
                stamp: FileStamp(identity: FileIdentity(device: 1, inode: 1), size: 1, modified: 1),
                title: "Hours")
            let copy = StagedCopy(key: "k", digest: ContentDigest(sha256: Array(0..<32)))
            let job = try await studio.house.ledger.admit(
                submission, staging: copy, expected: 900_000, at: studio.clock.wall
            ).job
            let waiting = try await waiting(job, studio)
            #expect(
                waiting.sentence.hasPrefix("The recording seems much longer than the 1 min 55 s of audio"))
        }
    }

    @Test("says that other jobs have asked for what is left")
    func tellsWorkers() async throws {
        try await Studio.with {
            $0.tiers[0].monthlyMinutes = 2
        } _: { studio in
            let running = try await studio.admit("song.wav")
            _ = try await studio.house.ledger.claim(running.id, boot: "b", at: studio.clock.wall)
            let waiting = try await waiting(try await studio.admit("two.wav", "tra la la"), studio)
            #expect(waiting.sentence.hasPrefix("Jobs under way have asked for all minutes"))
        }
    }

    @Test("fails where the tier rejects, once a worker has found it too long for the rest of the month")
    func rejects() async throws {
        try await Studio.with {
            $0.tiers[0].monthlyMinutes = 2
            $0.tiers[0].overQuota = .reject
        } _: { studio in
            _ = try await studio.finished("song.wav")
            studio.executor.answer(.problem(.audioTooLong))
            let long = try await studio.admit("long.wav", "another")
            _ = await Carrier(house: studio.house).carry(long.id)
            let job = try await studio.house.ledger.job(long.id)
            #expect(job.state == .failed && job.problem?.type == .insufficientCredits)
            #expect(job.problem?.detail.contains("115 s") == true && job.credit == .refunded(month(studio)))
        }
    }

    private func waiting(_ job: JobRecord, _ studio: Studio) async throws -> WaitingBody {
        let waiting = try #require(try await ControlRoom(in: studio).job(job.id, for: anna).waiting)
        #expect(waiting.reason == .ownerQuota)
        return waiting
    }

    private func month(_ studio: Studio) -> CalendarMonth { CalendarMonth(containing: studio.clock.wall) }
}
