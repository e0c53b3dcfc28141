import Core
import FoundationEssentials
import Support
import Synchronization
import Testing

@testable import Ledger

/// Of a run that failed: `DRUMSCRIBE_SEED=7 swift test --filter SimulationTests` lives through that seed alone.
private let chosenSeed = ProcessInfo.processInfo.environment["DRUMSCRIBE_SEED"].flatMap(UInt64.init)

@Suite("The house, simulated")
struct SimulationTests {
    private static let seeds: [UInt64] = chosenSeed.map { [$0] } ?? Array(1...5)
    private static let manySeeds: [UInt64] = chosenSeed.map { [$0] } ?? Array(1...50)

    /// All long lives together.
    private static let total = Mutex(SimulationTally())

    @discardableResult
    private func live(seed: UInt64, days: Int) async throws -> SimulationTally {
        let house = try await SimulatedHouse(seed: seed)
        do {
            try await house.live(days: days)
        } catch {
            house.complaints.append("\(error)")
        }
        let tally = house.tally
        #expect(house.complaints.isEmpty, "\(replay(seed)), \(days) days: \(house.complaints.prefix(5))")
        #expect(tally.starts > days / 2 && tally.crashes > 0 && tally.removals > 0, "too little has happened")
        return tally
    }

    private func replay(_ seed: UInt64) -> String {
        "DRUMSCRIBE_SEED=\(seed) swift test --filter SimulationTests"
    }

    /// Days in which nobody's queue runs dry.
    @discardableResult
    private func beBusy(seed: UInt64) async throws -> SimulationTally {
        let house = try await SimulatedHouse(seed: seed)
        try await house.saturate(songs: 100, days: 3)
        #expect(house.complaints.isEmpty, "\(replay(seed)), busy: \(house.complaints.prefix(5))")
        house.tally.leastJain = house.jainIndex(ofTier: "studio")
        #expect(house.tally.leastJain >= 0.98, "\(replay(seed)), busy: Jain \(house.tally.leastJain)")
        return house.tally
    }

    @Test(
        "200 days: no job lost or run twice, accounts exact, nobody starves, nothing removed too early",
        arguments: seeds)
    func lives(seed: UInt64) async throws {
        try await live(seed: seed, days: 40)
    }

    @Test(
        "the same for 10,000 days", .enabled(if: SlowSuites.areWanted || chosenSeed != nil),
        arguments: manySeeds)
    func livesLong(seed: UInt64) async throws {
        var tally = try await live(seed: seed, days: 200)
        tally.add(try await beBusy(seed: seed))
        print("seed \(seed): \(tally)")
        let total = Self.total.withLock { total in
            total.add(tally)
            return total
        }
        if total.lives == Self.manySeeds.count { print("simulation: \(total)") }
    }

    @Test("equal users with enough to do get equal work: Jain index at least .98", arguments: seeds.prefix(2))
    func isFair(seed: UInt64) async throws {
        try await beBusy(seed: seed)
    }

    @Test(
        "what is broken is noticed", arguments: Mutation.allCases.filter { $0 != .unfair && $0 != .ageless })
    func notices(mutation: Mutation) async throws {
        var complaints: [String] = []
        for seed in UInt64(1)...5 where complaints.isEmpty {
            let house = try await SimulatedHouse(seed: seed, mutation: mutation)
            do {
                try await house.live(days: 30)
            } catch {
                complaints.append("\(error)")
            }
            complaints += house.complaints
        }
        #expect(!complaints.isEmpty, "\(mutation) passes")
    }

    @Test("a scheduler that does not age is noticed")
    func noticesStarvation() async throws {
        let house = try await SimulatedHouse(seed: 1, mutation: .ageless)
        for index in house.tiers.indices { house.tiers[index].weight = index == 0 ? 1 : 1_000 }
        house.scheduler = SimulatedHouse.scheduler(house.tiers, .ageless)
        try await house.saturate(songs: 100, days: 3)
        #expect(!house.complaints.isEmpty)
    }

    @Test("an unfair scheduler is noticed")
    func noticesUnfairness() async throws {
        let house = try await SimulatedHouse(seed: 1, mutation: .unfair)
        try await house.saturate(songs: 100, days: 3)
        #expect(house.jainIndex(ofTier: "studio") < 0.98)
    }
}
