import MusicModel

/// An even division of one cell: the places where its hits may be written.
struct Grid: Hashable, Sendable {
    /// Places in a cell.
    let slots: Int

    let kind: Kind

    enum Kind: Hashable, Sendable {
        case straight, triplet, sextuplet
    }

    /// What a cell of `length` whole notes can be divided into: sixteenths, and a quarter also into eighth triplets and
    /// sixteenth sextuplets.
    static func choices(for length: Fraction) -> [Grid] {
        let straight = Grid(slots: max(1, (length * 16).floor), kind: .straight)
        guard length == Fraction(1, 4) else { return [straight] }
        return [straight, Grid(slots: 3, kind: .triplet), Grid(slots: 6, kind: .sextuplet)]
    }

    /// The last slot not after a place in the cell from 0 to 1.
    func slot(before place: Double) -> Int {
        min(slots - 1, max(0, Int(place * Double(slots))))
    }

    /// Where `slot` lies in the cell, from 0 to 1.
    func place(of slot: Int) -> Double {
        Double(slot) / Double(slots)
    }
}
