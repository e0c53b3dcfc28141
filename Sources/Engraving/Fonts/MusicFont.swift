import Core

/// The music font: a glyph and its measures for every sign.
final class MusicFont {
    let face: FontFace
    private let glyphs: [MusicGlyph: UInt]
    private let measures: [MusicGlyph: GlyphMetrics]

    init(path: String, library: FreeTypeLibrary) throws(Problem) {
        let face = try FontFace(path: path, library: library)
        let attachments = StemAttachments(table: face.table(Self.lilypondCharacters) ?? [])
        let metadata = SMuFLMetadata(besideFont: path)
        var glyphs: [MusicGlyph: UInt] = [:]
        var measures: [MusicGlyph: GlyphMetrics] = [:]
        for sign in MusicGlyph.allCases {
            let glyph = try Self.glyph(of: sign, in: face, at: path)
            let box = try face.box(of: glyph)
            let attachment =
                attachments.point(of: sign.emmentalerName) ?? metadata?.attachment(of: sign)
                ?? sign.usualAttachment(box)
            glyphs[sign] = glyph
            measures[sign] = GlyphMetrics(box: box, attachment: attachment)
        }
        self.face = face
        self.glyphs = glyphs
        self.measures = measures
    }

    func glyph(of sign: MusicGlyph) -> UInt { glyphs[sign] ?? 0 }

    func metrics(of sign: MusicGlyph) -> GlyphMetrics { measures[sign] ?? .nothing }

    private static func glyph(of sign: MusicGlyph, in face: FontFace, at path: String) throws(Problem) -> UInt
    {
        guard let glyph = face.glyph(named: sign.emmentalerName, orAt: sign.smuflCodePoint) else {
            throw .fonts("The music font \(path) lacks the sign \(sign.emmentalerName).")
        }
        return glyph
    }

    /// The tag `LILC`.
    private static let lilypondCharacters: UInt = 0x4C49_4C43
}

extension GlyphMetrics {
    fileprivate static let nothing = GlyphMetrics(
        box: Box(left: 0, top: 0, right: 0, bottom: 0), attachment: .zero)
}

extension MusicGlyph {
    /// For fonts without such a table: the heights of SMuFL's reference font, at the right edge of the ink.
    fileprivate func usualAttachment(_ box: Box) -> Point {
        switch self {
        case .headHalf, .headBlack: Point(box.right, -0.17)
        case .headCross, .headCrossHalf: Point(box.right, -0.42)
        default: Point(box.right, 0)
        }
    }
}
