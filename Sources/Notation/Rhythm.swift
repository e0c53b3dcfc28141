import MusicModel

/// What stands in a cell, whatever grid it was read by.
struct Rhythm: Hashable, Sendable {
    /// Each drum with each of its places, in 48ths of the cell; in order.
    let strokes: [Stroke]

    struct Stroke: Hashable, Sendable {
        let drum: DrumClass
        let tick: Int
    }

    init(_ strokes: some Sequence<Stroke>) {
        self.strokes = strokes.sorted { ($0.drum.midiKey, $0.tick) < ($1.drum.midiKey, $1.tick) }
    }

    /// The drums alone, each as often as it is struck.
    var drums: [DrumClass] { strokes.map(\.drum) }

    /// One bit for each 48th of the cell at which anything is struck.
    var onsets: UInt64 {
        strokes.reduce(0) { $0 | 1 << UInt64($1.tick) }
    }

    /// For an order that is the same each time.
    var key: [Int] { strokes.map { $0.drum.midiKey * Self.ticks + $0.tick } }

    static let ticks = 48

    static func tick(of place: Fraction) -> Int {
        (place * ticks).floor
    }
}
