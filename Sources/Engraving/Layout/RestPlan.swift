import MusicModel

/// A rest before it is put on the page, relative to its slot and the middle line.
struct RestPlan {
    let glyph: MusicGlyph
    let at: Point
    let dots: [Point]
    /// Around the ink of rest and dots.
    let box: Box
}

extension RestPlan {
    /// `y` is the line the rest hangs on.
    init(_ value: NoteValue, y: Double, fonts: EngravingFonts) {
        let glyph = MusicGlyph.rest(value.shape)
        let ink = fonts.metrics(of: glyph).box
        let at = Point((Rules.slotWidth - ink.width) / 2 - ink.left, y)
        let dot = fonts.metrics(of: .augmentationDot).box
        let dots = (0..<value.dots).map { index in
            Point(ink.right + at.x + Rules.dotGap + Double(index) * dot.width * 1.5, y - 0.5)
        }
        self.init(
            glyph: glyph, at: at, dots: dots,
            box: dots.reduce(ink.placed(at: at)) { $0.union(dot.placed(at: $1)) })
    }
}
