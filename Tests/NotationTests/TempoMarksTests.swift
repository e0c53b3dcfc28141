import MusicModel
import Testing

@testable import Notation

@Suite("Tempo marks")
struct TempoMarksTests {
    @Test(
        "a tempo is written at the first bar, and where it changes for several bars",
        arguments: [
            ([Double](repeating: 120.3, count: 10), [0: 120.0]),
            ([120, 121, 119, 122, 118, 120, 121], [0: 120]),
            (Array(repeating: 100, count: 6) + Array(repeating: 130, count: 6), [0: 100, 6: 130]),
            ([100, 100, 100, 100, 140, 100, 100, 100, 100], [0: 100]),
            ([90], [0: 90]), ([], [:]),
        ])
    func marks(tempos: [Double], marks: [Int: Double]) {
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
