/// A number in the music font's digits.
struct DigitRow {
    let width: Double
    private let glyphs: [(glyph: MusicGlyph, at: Point)]
    private let scale: Double

    /// Full size digits are two spaces high; `middle` is the height of the middle of the row.
    init(_ number: Int, fonts: EngravingFonts, middle: Double, scale: Double = 1) {
        var pen = 0.0
        var glyphs: [(MusicGlyph, Point)] = []
        for glyph in MusicGlyph.digits(of: number) {
            let box = fonts.metrics(of: glyph).box.placed(at: .zero, scale: scale)
            glyphs.append((glyph, Point(pen - box.left, middle - box.middle.y)))
            pen += box.width
        }
        width = pen
        self.glyphs = glyphs
        self.scale = scale
    }

    /// The digits about `centre`.
    func items(_ kind: DisplayItem.Kind, _ place: Place?, centre: Double) -> [DisplayItem] {
        glyphs.map { glyph, at in
            DisplayItem(kind, place, .glyph(glyph, at: Point(at.x + centre - width / 2, at.y), scale: scale))
        }
    }
}
