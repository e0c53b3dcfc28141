import Core
import Ledger
import Settings
import Testing
import Wire

@testable import Daemon

@Suite("The retention keeper", .timeLimit(.minutes(10)))
struct RetentionKeeperTests {
    @Test("removes what is past its time, and the folder, and nothing before")
    func removesDue() async throws {
        try await keeping { studio, keeper in
            _ = try await studio.delivered("song.wav")
            studio.clock.advance(by: .seconds(10 * 86_400 - 1))
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox/song").count == 6)
            studio.clock.advance(by: .seconds(1))
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox/song") == ["song.wav"])
            studio.clock.advance(by: .seconds(20 * 86_400))
            await keeper.removeDue()
            #expect(try await keeper.plan().isEmpty)
        }
    }

    @Test("removes an emptied folder")
    func removesFolder() async throws {
        try await keeping(originals: 10) { studio, keeper in
            _ = try await studio.delivered("song.wav")
            studio.clock.advance(by: .seconds(10 * 86_400))
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox") == [])
        }
    }

    @Test("never removes a file that its owner has touched or replaced", arguments: [true, false])
    func sparesTouched(replaced: Bool) async throws {
        try await keeping(originals: 10) { studio, keeper in
            _ = try await studio.delivered("song.wav")
            if replaced { try studio.remove("Outbox/song/song.pdf") }
            try studio.write("with my own marks", to: "Outbox/song/song.pdf")
            studio.clock.advance(by: .seconds(11 * 86_400))
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox/song") == ["song.pdf"])
            #expect(try studio.text(of: "Outbox/song/song.pdf") == "with my own marks")
            #expect(try await keeper.plan().isEmpty)
        }
    }

    @Test("leaves a folder in which its owner keeps something")
    func sparesFolder() async throws {
        try await keeping(originals: 10) { studio, keeper in
            _ = try await studio.delivered("song.wav")
            try studio.write("mine", to: "Outbox/song/notes.txt")
            studio.clock.advance(by: .seconds(11 * 86_400))
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox/song") == ["notes.txt"])
            #expect(try await studio.house.ledger.retirableJobs() == [])
        }
    }

    @Test("takes a folder that was renamed for its owner's")
    func sparesRenamed() async throws {
        try await keeping { studio, keeper in
            _ = try await studio.delivered("song.wav")
            try studio.move("Outbox/song", to: "Outbox/mine")
            studio.clock.advance(by: .seconds(11 * 86_400))
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox/mine").count == 6)
        }
    }

    @Test("notes what is missing, and goes on")
    func notesMissing() async throws {
        try await keeping(originals: 10) { studio, keeper in
            _ = try await studio.delivered("song.wav")
            try studio.remove("Outbox/song/song.mid")
            studio.clock.advance(by: .seconds(11 * 86_400))
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox") == [])
            #expect(try await keeper.plan().isEmpty)
        }
    }

    @Test("waits while the share is away")
    func waitsForRoot() async throws {
        try await keeping(originals: 10) { studio, keeper in
            _ = try await studio.delivered("song.wav")
            studio.clock.advance(by: .seconds(11 * 86_400))
            try studio.unmount()
            await keeper.removeDue()
            #expect(try await keeper.plan().count == 6)
            try studio.mount()
            #expect(try studio.names(in: "Outbox/song").count == 6)
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox") == [])
        }
    }

    @Test("a step of the clock backwards removes nothing")
    func survivesClock() async throws {
        try await keeping { studio, keeper in
            _ = try await studio.delivered("song.wav")
            studio.clock.jump(by: .seconds(-400 * 86_400))
            await keeper.removeDue()
            #expect(try studio.names(in: "Outbox/song").count == 6)
        }
    }

    @Test("plans the soonest first")
    func plans() async throws {
        try await keeping(originals: 5) { studio, keeper in
            _ = try await studio.delivered("song.wav")
            let plan = try await keeper.plan()
            #expect(plan.first?.path == "Outbox/song/song.wav")
            #expect(plan.first?.date == studio.clock.wall + .seconds(5 * 86_400))
            #expect(plan.count == 6)
        }
    }

    @Test("warns of what goes soon, and takes the warning back")
    func warns() async throws {
        try await keeping(originals: 30) { studio, keeper in
            _ = try await studio.delivered("song.wav")
            await keeper.warn(within: 5)
            #expect(try studio.names(in: "Outbox") == ["song"])
            studio.clock.advance(by: .seconds(6 * 86_400))
            await keeper.warn(within: 5)
            let text = try studio.text(of: "Outbox/EXPIRES.txt")
            #expect(text.contains("2026-12-03  Outbox/song (5 files)"))
            await keeper.warn(within: nil)
            #expect(try studio.names(in: "Outbox") == ["song"])
        }
    }

    @Test("leaves a file of the owner's alone that only has the name of a warning")
    func sparesOwnWarning() async throws {
        try await keeping { studio, keeper in
            _ = try await studio.delivered("song.wav")
            try studio.write("my own", to: "Outbox/EXPIRES.txt")
            for days in [20, nil] { await keeper.warn(within: days) }
            #expect(try studio.text(of: "Outbox/EXPIRES.txt") == "my own")
        }
    }

    @Test("does not run where the configuration switches it off")
    func isOff() async throws {
        try await keeping(originals: 10, enabled: false) { studio, keeper in
            _ = try await studio.delivered("song.wav")
            studio.clock.advance(by: .seconds(11 * 86_400))
            let work = Task { await keeper.run() }
            await studio.clock.untilSomebodySleeps()
            work.cancel()
            await work.value
            #expect(try studio.names(in: "Outbox/song").count == 6)
        }
    }

    private func keeping(
        originals: Int? = nil, enabled: Bool = true, _ body: (Studio, RetentionKeeper) async throws -> Void
    ) async throws {
        try await Studio.with {
            $0.retention.enabled = enabled
            $0.tiers = [
                Tier(
                    name: "free", weight: 1, runningPerUser: 1, monthlyCredits: nil,
                    limits: AudioLimits(longestSeconds: 60, largestBytes: 1_000),
                    retention: RetentionRule(resultsDays: 10, originalsDays: originals))
            ]
        } _: { studio in
            try await body(studio, RetentionKeeper(house: studio.house))
        }
    }
}
