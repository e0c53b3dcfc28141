import APIModel
import ControlAPI
import Core
import Ledger
import Settings
import Testing

@testable import Daemon

@Suite("Tiers in the control room", .timeLimit(.minutes(10)))
struct TierDeskTests {
    private let operatorCaller = Caller(uid: 0, gid: 0, isOperator: true)
    private let anna = Caller(uid: 1_001, gid: 1_001, isOperator: false)

    @Test("an edited rule holds at once, and until the tier is reset")
    func edits() async throws {
        try await Studio.with { studio in
            let room = ControlRoom(in: studio)
            let edited = try await room.edit(
                "free", isNew: false, [.monthlyCredits: "7", .outputs: "pdf,midi"])
            #expect(
                edited.tiers.map(\.monthlyCredits) == [7] && edited.tiers.map(\.outputs) == [["pdf", "midi"]])
            #expect(edited.tiers.map(\.isEdited) == [true])
            #expect(studio.house.configuration.tier(named: "free").monthlyCredits == 7)
            let reset = try await room.reset("free").tiers.first { $0.name == "free" }
            #expect(reset?.monthlyCredits == 100 && reset?.isEdited == false)
        }
    }

    @Test("every rule can be edited with what it shows")
    func knowsRules() async throws {
        try await Studio.with { studio in
            let room = ControlRoom(in: studio)
            let values: [TierRule: String] = [
                .weight: "3", .runningPerUser: "2", .runningLimit: "workers", .waitingPerUser: "unlimited",
                .requestsPerMinute: "50", .monthlyCredits: "unlimited", .monthlyMinutes: "90",
                .overQuota: "reject",
                .duplicates: "run", .models: "[{under: 20m, use: accurate}, {use: fast}]", .outputs: "pdf",
                .separation: "[{under: 5m, use: none}, {use: none}]", .ownerMay: "nothing",
                .longestMinutes: "5", .largestMegabytes: "9",
                .keepResultsDays: "forever",
                .keepOriginalsDays: "1", .keepFailuresDays: "2", .keepStagingDays: "3", .keepHistoryDays: "4",
            ]
            #expect(Set(values.keys) == Set(TierRule.allCases))
            let tier = try #require(try await room.edit("free", isNew: false, values).tiers.first)
            #expect(tier.weight == 3 && tier.runningLimit == nil && tier.monthlyCredits == nil)
            #expect(tier.overQuota == "reject" && tier.ownerMay == [] && tier.largestMegabytes == 9)
            #expect(tier.keepResultsDays == nil && tier.keepHistoryDays == 4)
        }
    }

    @Test("a wrong rule changes nothing and is said with what would be right")
    func refuses() async throws {
        try await Studio.with { studio in
            let room = ControlRoom(in: studio)
            let wrong: [TierRule: String] = [
                .weight: "0", .outputs: "vinyl", .monthlyCredits: "9", .models: "[",
            ]
            let problem = await #expect(throws: Problem.self) {
                try await room.edit("free", isNew: false, wrong)
            }
            #expect(problem?.type == .invalidRequest)
            #expect(problem?.detail.contains("weight must be a whole number from 1 to 1000, not '0'") == true)
            #expect(problem?.detail.contains("outputs must be a list of some of") == true)
            let unchanged = try await room.tiers(named: "free")
            #expect(unchanged.tiers.map(\.monthlyCredits) == [100])
            let absent = await #expect(throws: Problem.self) { try await room.tiers(named: "gold") }
            #expect(absent?.type == .notFound && absent?.advice.contains("free, pro, studio") == true)
        }
    }

    @Test("a tier is made, given to a user, and taken away again")
    func makes() async throws {
        try await Studio.with { studio in
            _ = try await studio.anna()
            let room = ControlRoom(in: studio)
            #expect(try await room.edit("festival", isNew: true, [.weight: "16"]).tiers.map(\.weight) == [16])
            #expect(try await room.move("anna", to: "festival").users.map(\.tier) == ["festival"])
            #expect(try await room.tiers(named: "festival").tiers.map(\.users) == [1])
            #expect(try await room.reset("festival").tiers.map(\.name) == ["free", "pro", "studio"])
            #expect(try await room.users().users.map(\.tier) == ["free"])
            for name in ["free", "Big Tier", ""] {
                await #expect(throws: Problem.self) { try await room.edit(name, isNew: true, [.weight: "2"]) }
            }
        }
    }

    @Test("a better tier lets a waiting job go; a configured one is not changed by hand")
    func moves() async throws {
        try await Studio.with({ $0.tiers[0].monthlyCredits = 0 }) { studio in
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            #expect(try await room.job(job.id, for: anna).waiting?.reason == .ownerQuota)
            #expect(try await room.move("anna", to: "pro").users.map(\.tier) == ["pro"])
            #expect(try await room.job(job.id, for: anna).waiting?.reason == .queued)
            for (user, tier) in [("zoe", "pro"), ("anna", "gold")] {
                let absent = await #expect(throws: Problem.self) { try await room.move(user, to: tier) }
                #expect(absent?.type == .notFound)
            }
        }
        try await Studio.with({ $0.userTiers = ["anna": "pro"] }) { studio in
            _ = try await studio.anna()
            let refused = await #expect(throws: Problem.self) {
                try await ControlRoom(in: studio).move("anna", to: "studio")
            }
            #expect(refused?.type == .conflict)
        }
    }
}
