import MusicModel

/// One notehead of a chord, relative to its slot and the middle line.
struct Head: Hashable {
    let drum: DrumClass
    let glyph: MusicGlyph
    /// The glyph's origin.
    let at: Point
    /// Around the ink.
    let box: Box
    let isGhost: Bool

    /// The head in the system; `x` is its slot's.
    func moved(by x: Double) -> Head {
        Head(
            drum: drum, glyph: glyph, at: at + Point(x, 0), box: box.placed(at: Point(x, 0)), isGhost: isGhost
        )
    }
}
