import MusicModel

/// The smallest stretch of a bar whose grid is chosen by itself: a beat, or half a beat where that is a half note.
struct Cell: Hashable, Sendable {
    /// In seconds from the start of the recording.
    let start, end: Double

    /// Its bar, from 0, in the plan.
    let bar: Int

    /// From the start of the bar and long, in whole notes.
    let offset, length: Fraction

    var seconds: Double { end - start }

    /// The same cell so many seconds later.
    func later(by seconds: Double) -> Cell {
        Cell(start: start + seconds, end: end + seconds, bar: bar, offset: offset, length: length)
    }

    /// Where `time` lies in the cell, from 0 to 1.
    func place(of time: Double) -> Double {
        (time - start) / seconds
    }
}
