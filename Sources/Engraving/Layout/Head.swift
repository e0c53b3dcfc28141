/// One notehead of a chord, relative to its slot and the middle line.
struct Head: Hashable {
    let glyph: MusicGlyph
    /// The glyph's origin.
    let at: Point
    /// Around the ink.
    let box: Box
    let isGhost: Bool
}
