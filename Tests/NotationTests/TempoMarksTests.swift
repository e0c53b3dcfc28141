import MusicModel
import Testing

@testable import Notation

@Suite("Tempo marks")
struct TempoMarksTests {
    /// Runs of bars at a tempo, and the marks that they should get.
    static let cases: [([(tempo: Double, bars: Int)], [Int: Double])] = [
        ([(120.3, 10)], [0: 120]), ([(120, 1), (121, 1), (118, 1), (122, 1), (119, 3)], [0: 119]),
        ([(100, 6), (130, 6)], [0: 100, 6: 130]), ([(130, 6), (100, 6)], [0: 130, 6: 100]),
        ([(100, 6), (103, 7)], [0: 103]), ([(100, 4), (140, 1), (100, 4)], [0: 100]), ([(90, 1)], [0: 90]),
        ([], [:]),
    ]

    @Test("a tempo is written at the first bar, and where it changes for several bars", arguments: cases)
    func marks(runs: [(tempo: Double, bars: Int)], marks: [Int: Double]) {
        let tempos = runs.flatMap { Array(repeating: $0.tempo, count: $0.bars) }
        let starts = tempos.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + 240 / $1) }
        let meters = tempos.map { _ in Meter.common }
        #expect(TempoMarks(meters: meters[...], starts: starts[...]).marks == marks)
    }

    @Test("a slow drift is followed in steps")
    func followsDrift() {
        let tempos = (0..<100).map { 100 + 0.2 * Double($0) }
        let starts = tempos.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + 240 / $1) }
        let marks = TempoMarks(meters: tempos.map { _ in Meter.common }[...], starts: starts[...]).marks
        #expect((2...6).contains(marks.count))
        #expect(marks.allSatisfy { abs($0.value / tempos[$0.key] - 1) < 0.1 })
    }
}
