import MusicModel
import Testing

@testable import BeatTracking

@Suite("Tempos that are told apart")
struct TempoGridTests {
    @Test("reach from 40 to 260 beats a minute, in steps of three per cent")
    func coversAll() throws {
        let grid = TempoGrid(tempo: nil)
        #expect(abs(try #require(grid.periods.first) - 60.0 / 260) < 1e-9)
        #expect(try #require(grid.periods.last) > 1.5 / 1.03)
        #expect(grid.periods.allSatisfy { $0 <= 1.5 * 1.000_1 })
        let steps = zip(grid.periods.dropFirst(), grid.periods).map { $0 / $1 }
        #expect(steps.allSatisfy { abs($0 - 1.03) < 1e-9 })
    }

    @Test("stay near a tempo that is given", arguments: [20.0, 60, 118, 400])
    func keepsToHint(tempo: Double) {
        let grid = TempoGrid(tempo: tempo)
        #expect(grid.periods.contains { abs(60 / $0 / tempo - 1) < 0.03 })
        #expect(grid.periods.allSatisfy { abs(60 / $0 / tempo - 1) < 0.065 })
    }

    @Test(
        "cost nothing where they are usual, and more the farther off", arguments: BarPattern.Division.allCases
    )
    func prices(division: BarPattern.Division) throws {
        let grid = TempoGrid(tempo: nil)
        let prices = grid.periods.indices.map { grid.price($0, division: division) }
        let best = try #require(prices.indices.min { prices[$0] < prices[$1] })
        #expect(prices[best] < 0.01)
        #expect(abs(60 / grid.periods[best] / (division == .compound ? 68 : 100) - 1) < 0.02)
        #expect(zip(prices[best...], prices[(best + 1)...]).allSatisfy { $0 < $1 })
        #expect(zip(prices[..<best], prices[1...best]).allSatisfy { $0 > $1 })
    }
}
