import Support
import Testing

@testable import BeatTracking

@Suite("Equations between neighbours")
struct BandSystemTests {
    @Test("what holds exactly is found exactly", arguments: 1...8)
    func solves(count: Int) throws {
        var chance = SeededRandom(seed: UInt64(count))
        let truth = (0..<count).map { _ in Double.random(in: -5...5, using: &chance) }
        var system = BandSystem(count: count)
        for index in truth.indices {
            system.add([(index, 1)], equals: truth[index], weight: 0.3)
            guard index + 2 < count else { continue }
            let bend = truth[index] - 2 * truth[index + 1] + truth[index + 2]
            system.add([(index, 1), (index + 1, -2), (index + 2, 1)], equals: bend, weight: 7)
        }
        let found = try #require(system.solution())
        #expect(zip(found, truth).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test("of two that disagree the weightier wins, by its weight")
    func weighs() throws {
        var system = BandSystem(count: 1)
        system.add([(0, 1)], equals: 0, weight: 1)
        system.add([(0, 1)], equals: 4, weight: 3)
        #expect(abs(try #require(system.solution())[0] - 3) < 1e-12)
    }

    @Test("too few equations have no solution")
    func refuses() {
        var system = BandSystem(count: 2)
        system.add([(0, 1)], equals: 1, weight: 1)
        #expect(system.solution() == nil)
    }
}
