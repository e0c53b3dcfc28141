import Testing

@testable import Transcription

@Suite("Overlapping stretches")
struct OverlappingStretchesTests {
    @Test(
        "cores follow each other, with as much around them as there is",
        arguments: [(0, 3), (1, 3), (9, 3), (10, 3), (11, 20), (40, 1)], [0, 2, 30])
    func cuts(case: (count: Int, block: Int), context: Int) {
        var rows = OverlappingStretches(width: 2, core: 5, context: context)
        let values = (0..<`case`.count).flatMap { [Float($0), Float(-$0)] }
        var stretches: [OverlappingStretches.Stretch] = []
        for start in stride(from: 0, to: values.count, by: 2 * `case`.block) {
            rows.append(Array(values[start..<min(values.count, start + 2 * `case`.block)]))
            while let stretch = rows.nextStretch() { stretches.append(stretch) }
        }
        while let stretch = rows.nextStretch(atEnd: true) { stretches.append(stretch) }
        #expect(rows.count == `case`.count)
        var next = 0
        for stretch in stretches {
            let core = stretch.core
            #expect(stretch.first + core.lowerBound == next)
            next = stretch.first + core.upperBound
            let lower = max(0, stretch.first + core.lowerBound - context)
            let upper = min(`case`.count, next + context)
            #expect(stretch.rows == Array(values[2 * lower..<2 * upper]) && core.count <= 5)
        }
        #expect(next == `case`.count)
    }

    @Test("a stretch waits for its context")
    func waits() {
        var rows = OverlappingStretches(width: 1, core: 4, context: 2)
        rows.append([1, 2, 3, 4, 5])
        #expect(rows.nextStretch() == nil)
        rows.append([6])
        #expect(rows.nextStretch()?.core == 0..<4)
        #expect(rows.nextStretch() == nil)
        #expect(rows.nextStretch(atEnd: true)?.core == 2..<4)
    }
}
