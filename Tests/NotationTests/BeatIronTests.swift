import MusicModel
import Support
import Testing

@testable import Notation

@Suite("Ironing beats")
struct BeatIronTests {
    @Test("what the tracker got wrong beat by beat is evened out", arguments: 1...8)
    func smooths(seed: UInt64) {
        var chance = SeededRandom(seed: seed)
        let errors = (0...32).map { _ in 0.010 * chance.normal() }
        let ironed = BeatIron(strokeError: 0.01).ironed(Self.cells(errors), by: [])
        let left = ironed.enumerated().map { abs($1.start - 0.5 * Double($0)) }
        let before = errors.dropLast().map(abs)
        #expect(left.reduce(0, +) < 0.7 * before.reduce(0, +))
    }

    @Test("strokes pull the beats to where they are")
    func follows() {
        let cells = Self.cells(Array(repeating: 0, count: 9))
        let late = cells.indices.flatMap { index in
            Array(repeating: Self.lesson(late: 0.012, in: cells[index], index), count: 8)
        }
        let ironed = BeatIron(strokeError: 0.01).ironed(cells, by: late)
        for (before, after) in zip(cells, ironed) { #expect(abs(after.start - before.start - 0.012) < 0.004) }
    }

    @Test("a sudden change of tempo stays sudden")
    func keepsJumps() {
        let errors = (0...16).map { $0 > 8 ? -0.15 * Double($0 - 8) : 0 }
        let ironed = BeatIron(strokeError: 0.01).ironed(Self.cells(errors), by: [])
        #expect(abs(ironed[7].seconds - 0.5) < 0.001)
        #expect(abs(ironed[9].seconds - 0.35) < 0.001)
    }

    @Test("least squares come out right")
    func solves() {
        var system = BandedSystem(size: 3)
        system.add([(0, 1)], equals: 1, deviation: 0.1)
        system.add([(2, 1)], equals: 3, deviation: 0.1)
        system.add([(0, 1), (1, -2), (2, 1)], equals: 0, deviation: 0.1)
        let solution = system.solution()
        #expect(zip(solution, [1, 2, 3]).allSatisfy { abs($0 - $1) < 1e-6 })
    }

    private static func lesson(late: Double, in cell: Cell, _ index: Int) -> Lesson {
        Lesson(
            drum: .kick, length: cell.length, seconds: cell.seconds, grid: 0, slot: 0, error: late,
            time: cell.start + late, weight: 1, cell: index, place: 0)
    }

    private static func cells(_ errors: [Double]) -> [Cell] {
        let starts = errors.enumerated().map { 0.5 * Double($0) + $1 }
        return zip(starts, starts.dropFirst()).enumerated().map { number, span in
            Cell(
                start: span.0, end: span.1, bar: number / 4, offset: Fraction(number % 4, 4),
                length: Fraction(1, 4))
        }
    }
}
