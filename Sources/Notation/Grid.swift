import MusicModel

/// A division of one cell: the places where its onsets may be written.
struct Grid: Hashable, Sendable {
    /// Parts of the cell, by place; the first is 0.
    let places: [Fraction]

    /// The same in 48ths of the cell.
    let ticks: [Int]

    /// The shortest value that it takes to write it.
    let finest: NoteValue.Shape

    let isTuplet: Bool

    /// How likely it is in music at large, compared with others for the same cell.
    let usualShare: Double

    /// How likely each place is taken, in music at large.
    let usualOccupancy: [Double]
}

extension Grid {
    /// What a cell of `length` whole notes can be divided into, as far as `hints` allow: one at least, the simplest
    /// first.
    ///
    /// A quarter takes eighths, sixteenths, thirty-seconds, triplets of eighths and of sixteenths, and halves of
    /// different kinds; a dotted quarter its eighths, sixteenths, thirty-seconds, and four in the time of three.
    static func choices(for length: Fraction, hints: NotationHints = .none) -> [Grid] {
        let grids = all(for: length).filter { grid in
            grid.finest.rawValue <= (hints.finest?.rawValue ?? .max)
                && (hints.allowsTuplets || !grid.isTuplet)
        }
        return grids.isEmpty ? [even(1, .quarter, share: 1)] : grids
    }

    private static func all(for length: Fraction) -> [Grid] {
        switch length {
        case Fraction(1, 4): quarter
        case Fraction(3, 8): dottedQuarter
        case Fraction(1, 8):
            [
                even(1, .eighth, share: 0.6), even(2, .sixteenth, share: 0.36),
                even(4, .thirtySecond, share: 0.04),
            ]
        default: [even(max(1, (length * 16).floor), .sixteenth, share: 1)]
        }
    }

    private static let quarter = [
        even(2, .eighth, share: 0.5), even(4, .sixteenth, share: 0.34),
        even(3, .eighth, isTuplet: true, share: 0.09), even(6, .sixteenth, isTuplet: true, share: 0.015),
        halves(3, 2, .sixteenth, share: 0.008), halves(2, 3, .sixteenth, share: 0.012),
        even(8, .thirtySecond, share: 0.01), halves(4, 2, .thirtySecond, share: 0.012),
        halves(2, 4, .thirtySecond, share: 0.018),
    ]

    private static let dottedQuarter = [
        even(3, .eighth, share: 0.64), even(6, .sixteenth, share: 0.33), even(12, .thirtySecond, share: 0.02),
        even(4, .thirtySecond, share: 0.01),
    ]
}

extension Grid {
    private static func even(
        _ slots: Int, _ finest: NoteValue.Shape, isTuplet: Bool = false, share: Double
    ) -> Grid {
        Grid((0..<slots).map { Fraction($0, slots) }, finest, isTuplet: isTuplet, share: share)
    }

    /// The halves of a quarter divided on their own.
    private static func halves(_ first: Int, _ second: Int, _ finest: NoteValue.Shape, share: Double) -> Grid
    {
        let places =
            (0..<first).map { Fraction($0, 2 * first) }
            + (0..<second).map { Fraction(1, 2) + Fraction($0, 2 * second) }
        return Grid(places, finest, isTuplet: first == 3 || second == 3, share: share)
    }

    private init(_ places: [Fraction], _ finest: NoteValue.Shape, isTuplet: Bool, share: Double) {
        self.places = places
        ticks = places.map(Rhythm.tick)
        self.finest = finest
        self.isTuplet = isTuplet
        usualShare = share
        usualOccupancy = places.map { Self.usualOccupancy(of: $0, isFine: places.count > 4) }
    }

    /// Whether strokes on these slots are to be read as a tuplet: not where they are those of swung notes, which are written
    /// straight.
    func readsAsTuplet(_ slots: [Int]) -> Bool {
        guard isTuplet else { return false }
        let places = slots.map { ticks[$0] }
        let isShuffled = places.allSatisfy { $0 == 0 || $0 == 32 }
        return !isShuffled && !places.allSatisfy { [0, 16, 24, 40].contains($0) }
    }

    /// Short notes come in rows: a single thirty-second is likelier a stroke out of time.
    private static func usualOccupancy(of place: Fraction, isFine: Bool) -> Double {
        if place == .zero { return 0.9 }
        if isFine { return place == Fraction(1, 2) ? 0.85 : 0.75 }
        return place == Fraction(1, 2) ? 0.6 : 0.5
    }
}
