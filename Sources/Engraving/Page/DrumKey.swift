import MusicModel

/// The key on the first page: which head at which place is which drum, for those that occur.
///
/// A small staff with a column for each drum and its name below; x from its left end, y from its upper edge.
struct DrumKey {
    let items: [DisplayItem]
    let width, height: Double

    /// `width` is what the page has.
    init(_ kit: [DrumClass], width available: Double, fonts: EngravingFonts) {
        let names = kit.map { fonts.width(of: $0.name, size: Self.textSize, style: .regular) }
        let columns = names.map { max($0, Self.narrowest) + Self.gap }
        let natural = columns.reduce(Self.start + Self.gap / 2, +)
        let squeeze = min(1, available / natural)
        var x = Self.start
        var items: [DisplayItem] = []
        for (drum, column) in zip(kit, columns) {
            items += Self.column(drum, centre: x + column / 2, fonts)
            x += column
        }
        items += Self.staff(width: x + Self.gap / 2, fonts)
        self.items = items.map { $0.meaning(.key).placed(at: .zero, scale: squeeze) }
        width = natural * squeeze
        height = (Self.middle + Self.textDrop + 0.3 * Self.textSize) * squeeze
    }

    private static let scale = 0.75
    private static let textSize = 1.4
    private static let gap = 1.7
    private static let narrowest = 2.5
    private static let start = 3.0
    /// From the upper edge to the middle line, and from there to the names.
    private static let middle = 4.2
    private static let textDrop = 4.0

    private static func column(_ drum: DrumClass, centre: Double, _ fonts: EngravingFonts) -> [DisplayItem] {
        let stroke = VoiceEvent(onset: .zero, value: NoteValue(.quarter), strokes: [Stroke(drum)])
        let chord = ChordPlanner(fonts: fonts, stems: .up).plan(stroke, isBeamed: false)
        let heads = chord.heads.flatMap { head in head.key(isOpen: chord.marks.contains(.open), fonts) }
        let left = centre - Rules.slotWidth / 2 * scale
        let name = TextLine(drum.name, size: textSize, anchor: .middle)
        return heads.map { $0.placed(at: Point(left, middle), scale: scale) }
            + [DisplayItem(.key, nil, .text(name, at: Point(centre, middle + textDrop)))]
    }

    private static func staff(width: Double, _ fonts: EngravingFonts) -> [DisplayItem] {
        let lines = (-2...2).map { line in
            let y = Double(line)
            return DisplayItem(
                .key, nil,
                .box(
                    Box(
                        left: 0, top: y - Rules.staffLine / 2, right: width / scale,
                        bottom: y + Rules.staffLine / 2)))
        }
        let clef = fonts.metrics(of: .percussionClef).box
        let sign = DisplayItem(.key, nil, .glyph(.percussionClef, at: Point(0.8 - clef.left, 0), scale: 1))
        return (lines + [sign]).map { $0.placed(at: Point(0, middle), scale: scale) }
    }
}

extension Head {
    /// The head with its ledger line and, for an open hi-hat, its ring.
    fileprivate func key(isOpen: Bool, _ fonts: EngravingFonts) -> [DisplayItem] {
        var items = [DisplayItem(.key, nil, .glyph(glyph, at: at, scale: 1))]
        if ChordPlanner.needsLedger(at.y) {
            let reach = Rules.ledgerOverhang
            let line = Box(
                left: box.left - reach, top: at.y - Rules.ledger / 2, right: box.right + reach,
                bottom: at.y + Rules.ledger / 2)
            items.append(DisplayItem(.key, nil, .box(line)))
        }
        if isOpen {
            let ring = fonts.metrics(of: .open).box
            let above = Point(box.middle.x - ring.middle.x, box.top - 0.35 - ring.bottom)
            items.append(DisplayItem(.key, nil, .glyph(.open, at: above, scale: 1)))
        }
        return items
    }
}
