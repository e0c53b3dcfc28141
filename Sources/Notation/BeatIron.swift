/// Takes out of the cells' boundaries what is the tracker's error rather than the music's.
///
/// The boundaries that explain strokes, tracked beats and an even tempo best, by weighted least squares; where the tempo
/// jumps it need not be even. A. T. Cemgil and others, "On Tempo Tracking: Tempogram Representation and Kalman
/// Filtering" (2000), as one smoothing step over the whole song.
struct BeatIron {
    /// Standard deviations in seconds: of tracked beats, and of strokes around their places.
    var beatError = 0.010
    let strokeError: Double

    /// Standard deviation of the change of length from one cell to the next, as a part of it.
    var unevenness = 0.012

    /// The same cells with better boundaries, given what the strokes in them say.
    func ironed(_ cells: [Cell], by lessons: [Lesson]) -> [Cell] {
        guard cells.count > 2 else { return cells }
        let starts = cells.map(\.start) + [cells[cells.count - 1].end]
        var system = BandedSystem(size: starts.count)
        for index in starts.indices { system.add([(index, 1)], equals: starts[index], deviation: beatError) }
        addStrokes(lessons, to: &system)
        addEvenness(of: cells, to: &system)
        return Self.moved(cells, to: system.solution(), from: starts)
    }

    private func addStrokes(_ lessons: [Lesson], to system: inout BandedSystem) {
        for lesson in lessons where abs(lesson.error) < 3 * strokeError {
            system.add(
                [(lesson.cell, 1 - lesson.place), (lesson.cell + 1, lesson.place)], equals: lesson.time,
                deviation: strokeError / lesson.weight.squareRoot())
        }
    }

    /// Where neighbours differ by more than an eighth, the tempo or the music has changed.
    private func addEvenness(of cells: [Cell], to system: inout BandedSystem) {
        for index in cells.indices.dropFirst() {
            let before = 1 / cells[index - 1].length.value
            let after = 1 / cells[index].length.value
            let tempo = (cells[index - 1].seconds * before + cells[index].seconds * after) / 2
            guard abs(cells[index].seconds * after - cells[index - 1].seconds * before) < tempo / 8 else {
                continue
            }
            system.add(
                [(index - 1, before), (index, -before - after), (index + 1, after)], equals: 0,
                deviation: unevenness * tempo)
        }
    }

    /// Boundaries that would change places stay where they were.
    private static func moved(_ cells: [Cell], to ends: [Double], from starts: [Double]) -> [Cell] {
        let isInOrder = zip(ends, ends.dropFirst()).allSatisfy { $0 + 0.01 < $1 }
        let ends = isInOrder ? ends : starts
        return cells.enumerated().map { index, cell in
            Cell(
                start: ends[index], end: ends[index + 1], bar: cell.bar, offset: cell.offset,
                length: cell.length)
        }
    }
}
