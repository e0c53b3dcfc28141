import Core
import Testing

@testable import Ledger

@Suite("Accounts, at random")
struct AccountingPropertyTests {
    @Test(
        "whatever is asked in whatever order, through crashes, sums balance and nobody pays twice",
        arguments: 1...8)
    func balances(seed: UInt64) async throws {
        let world = try await LedgerWorld(seed: seed, credits: Int(seed % 4) * 3)
        for step in 1...240 {
            try await world.step()
            if step.isMultiple(of: 40) { try await world.check() }
        }
        #expect(world.complaints.isEmpty, "seed \(seed): \(world.complaints.prefix(5))")
        #expect(world.moves > 40 && world.refusals > 40 && world.crashes > 5, "seed \(seed) tried too little")
    }

    @Test("a crash in the middle of each and every change leaves everything as it was", arguments: 1...3)
    func survives(seed: UInt64) async throws {
        let world = try await LedgerWorld(seed: seed + 100, credits: 9, crashesAlways: true)
        for _ in 1...80 { try await world.step() }
        try await world.check()
        #expect(world.complaints.isEmpty, "seed \(seed): \(world.complaints.prefix(5))")
        #expect(world.crashes > 40, "seed \(seed) crashed \(world.crashes) times in \(world.changes) changes")
    }
}
