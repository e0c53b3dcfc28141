import Core
import Ledger
import Settings
import Testing
import Wire

@testable import Daemon

@Suite("The admitter", .timeLimit(.minutes(10)))
struct AdmitterTests {
    @Test("copies the recording, writes the job down and takes the original out of the inbox")
    func admits() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("My Song.wav")
            #expect(try await studio.state(of: job) == .queued)
            #expect(job.title == "My Song")
            #expect(try studio.copies() == [try #require(job.staging).key])
            #expect(try studio.names(in: "Inbox") == [".processing"])
            #expect(try studio.names(in: "Inbox/.processing") == ["\(job.id)-My Song.wav"])
            #expect(try await studio.house.ledger.job(job.id).original == .processing)
        }
    }

    @Test("refuses what is larger than the tier takes, without a copy and without a price")
    func refusesLarge() async throws {
        try await Studio.with {
            $0.tiers = [.small]
            $0.defaultTier = "small"
        } _: { studio in
            let job = try await studio.admit("long.wav", "four")
            guard case .failed(let problem, filed: false) = job.phase else {
                Issue.record("\(job.phase)")
                return
            }
            #expect(problem.type == .fileTooLarge)
            #expect(job.staging == nil && job.credit == .none)
            #expect(try studio.copies() == [])
            #expect(try studio.names(in: "Inbox") == [".processing", "long.wav"])
        }
    }

    @Test("answers a file that still lies in the inbox with its job, and keeps no second copy")
    func knows() async throws {
        try await Studio.with { studio in
            studio.courier.meddle(before: { if case .take = $0 { .unavailable } else { nil } })
            let first = try await studio.admit("song.wav")
            let second = try await Admitter(house: studio.house).admit(
                studio.arrival("song.wav"), of: studio.anna())
            #expect(second.id == first.id)
            #expect(try studio.copies() == [try #require(first.staging).key])
            #expect(try await studio.house.ledger.jobs(limit: 10).count == 1)
        }
    }

    @Test("admits nothing where the file is not as it was seen", arguments: ["gone", "changed", "replaced"])
    func isCareful(what: String) async throws {
        try await Studio.with { studio in
            try studio.write("la la la", to: "Inbox/song.wav")
            let arrival = try await studio.arrival("song.wav")
            if what != "changed" { try studio.remove("Inbox/song.wav") }
            if what != "gone" { try studio.write("la la la la", to: "Inbox/song.wav") }
            await #expect(throws: what == "gone" ? DeliveryFault.vanished : .changed) {
                try await Admitter(house: studio.house).admit(arrival, of: studio.anna())
            }
            #expect(try await studio.house.ledger.jobs(limit: 10) == [])
            #expect(try studio.copies() == [])
        }
    }

    @Test("leaves no copy where the ledger refuses the job")
    func cleansUp() async throws {
        try await Studio.with { studio in
            try studio.write("la", to: "Inbox/song.wav")
            let elsewhere = try Ledger(path: studio.path + "/other.sqlite")
            try await elsewhere.replaceTiers(Tier.shipped, standard: "free", at: studio.clock.wall)
            let stranger = try await elsewhere.user(home: .anna, uid: 1, at: studio.clock.wall)
            await #expect(throws: LedgerError.unknownUser(stranger.id)) {
                try await Admitter(house: studio.house).admit(studio.arrival("song.wav"), of: stranger)
            }
            #expect(try studio.copies() == [])
            #expect(try studio.names(in: "Inbox") == [".processing", "song.wav"])
        }
    }

    @Test("takes at the next start what a stop has left in the inbox")
    func takesRemaining() async throws {
        try await Studio.with { studio in
            studio.courier.meddle(before: { if case .take = $0 { .unavailable } else { nil } })
            let job = try await studio.admit("song.wav")
            #expect(try await studio.house.ledger.job(job.id).original == .inbox)
            studio.courier.meddle()
            try await Admitter(house: studio.house).takeRemaining()
            #expect(try await studio.house.ledger.job(job.id).original == .processing)
            #expect(try studio.names(in: "Inbox") == [".processing"])
        }
    }

    @Test("notes that its owner took the original away before it was taken")
    func notesLoss() async throws {
        try await Studio.with { studio in
            studio.courier.meddle(before: { if case .take = $0 { .unavailable } else { nil } })
            let job = try await studio.admit("song.wav")
            try studio.remove("Inbox/song.wav")
            studio.courier.meddle()
            try await Admitter(house: studio.house).takeRemaining()
            #expect(try await studio.house.ledger.job(job.id).original == .gone)
            #expect(try await studio.state(of: job) == .queued)
        }
    }

    @Test(
        "gives a title to whatever name there is",
        arguments: [
            ("Blue Rondo.flac", "Blue Rondo"), ("noend", "noend"), ("loop_amen_full.flac", "loop amen full"),
            ("a_b c.wav", "a_b c"), ("a.b.wav", "a.b"),
        ])
    func makesTitle(name: String, title: String) async throws {
        try await Studio.with { studio in
            let job = try await studio.admit(name)
            #expect(job.title == title)
        }
    }
}

extension Tier {
    fileprivate static let shipped = HouseConfiguration.shippedTiers

    /// Takes files of three bytes.
    fileprivate static let small = Tier(
        name: "small", weight: 1, runningPerUser: 1, monthlyCredits: nil,
        limits: AudioLimits(longestSeconds: 60, largestBytes: 3),
        retention: RetentionRule(resultsDays: nil, originalsDays: nil))
}
