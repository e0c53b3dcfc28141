import MusicModel

/// Small notes that stand in a line of words: the beat of a tempo mark, the pairs of a swing mark.
///
/// At full size, with the lowest ink at y = 0 and the left one at x = 0.
struct NoteFigure {
    private(set) var items: [DisplayItem] = []
    private(set) var width = 0.0
    private let fonts: EngravingFonts
    private let kind: DisplayItem.Kind

    init(_ kind: DisplayItem.Kind, fonts: EngravingFonts) {
        self.kind = kind
        self.fonts = fonts
    }

    /// Adds a note with its flags and dots.
    mutating func add(_ value: NoteValue) {
        let stem = addHead(at: width, value.shape)
        if let flag = MusicGlyph.flag(value.shape, .up) {
            let left = fonts.metrics(of: flag).box.left
            items.append(glyph(flag, at: Point(stem - Rules.stem - left, Self.tip)))
            width = max(width, stem + fonts.metrics(of: flag).box.width)
        }
        for _ in 0..<value.dots {
            items.append(glyph(.augmentationDot, at: Point(width + 0.3, middle)))
            width += 0.3 + fonts.metrics(of: .augmentationDot).box.width
        }
    }

    /// Adds two notes under a beam: each with so many.
    mutating func addPair(_ first: NoteValue.Shape, _ second: NoteValue.Shape) {
        let left = addHead(at: width, first)
        let right = addHead(at: width + Self.pairGap, second)
        items.append(beam(left - Rules.stem, right, level: 0))
        if first.flags > 1 { items.append(beam(left - Rules.stem, right, level: 1)) }
        if second.flags > first.flags { items.append(beam(right - Rules.beamHook, right, level: 1)) }
    }

    /// Adds a gap.
    mutating func skip(_ gap: Double) { width += gap }

    /// A bracket with a 3 over everything since `start`.
    mutating func bracketTriplet(from start: Double) {
        let y = Self.tip - 1.1
        let row = DigitRow(3, fonts: fonts, middle: y, scale: 0.6)
        let centre = (start + width) / 2
        items += row.items(kind, nil, centre: centre)
        let hole = row.width / 2 + 0.3
        let half = Rules.bracket / 2
        items += [(start, centre - hole, start), (centre + hole, width, width - Rules.bracket)].flatMap {
            from, to, hook in
            [
                Box(left: from, top: y - half, right: to, bottom: y + half),
                Box(left: hook, top: y - half, right: hook + Rules.bracket, bottom: y + 0.6),
            ].map { DisplayItem(kind, nil, .box($0)) }
        }
    }

    private static let tip = -3.7
    private static let pairGap = 1.1

    /// The height of the heads.
    private var middle: Double { -fonts.metrics(of: .headBlack).box.bottom }

    /// Gives the right edge of the stem.
    private mutating func addHead(at x: Double, _ shape: NoteValue.Shape) -> Double {
        let sign = MusicGlyph.head(.normal, shape)
        let head = fonts.metrics(of: sign)
        items.append(glyph(sign, at: Point(x - head.box.left, middle)))
        let right = x + head.box.width
        let stem = Box(
            left: right - Rules.stem, top: Self.tip, right: right, bottom: middle + head.attachment.y)
        items.append(DisplayItem(kind, nil, .box(stem)))
        width = right
        return right
    }

    private func beam(_ left: Double, _ right: Double, level: Double) -> DisplayItem {
        let top = Self.tip + level * Rules.beamStep
        return DisplayItem(
            kind, nil, .box(Box(left: left, top: top, right: right, bottom: top + Rules.beam)))
    }

    private func glyph(_ glyph: MusicGlyph, at point: Point) -> DisplayItem {
        DisplayItem(kind, nil, .glyph(glyph, at: point, scale: 1))
    }
}
