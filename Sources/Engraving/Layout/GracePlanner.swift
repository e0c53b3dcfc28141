import MusicModel

/// Makes the small notes before a chord, with stems that point as the chord's does.
struct GracePlanner {
    let fonts: EngravingFonts
    let stems: StemDirection

    /// `edge` is the leftmost ink of the chord. Nil where there are no small notes.
    func plan(_ strokes: [Stroke], before edge: Double) -> GracePlan? {
        guard let last = strokes.last else { return nil }
        let tailRoom = strokes.count == 1 && stems == .up ? flagWidth - Rules.stem : 0
        let end = edge - Rules.graceGap - tailRoom - overhang(last)
        let steps = Double(strokes.count - 1)
        let notes = strokes.enumerated().map { index, stroke in
            note(stroke, right: end - (steps - Double(index)) * Rules.graceStep)
        }
        let tip = tip(of: notes)
        let items =
            notes.flatMap {
                lines(of: $0, tip: tip) + [
                    $0.item
                ]
            }
            + (notes.count == 1 ? flag(of: notes[0], tip) : beams(over: notes, tip))
        return GracePlan(
            items: items, left: items.map { $0.bounds(in: fonts).left }.min() ?? edge, tip: tip)
    }

    private struct Note {
        let item: DisplayItem
        let box: Box
        let y: Double
        /// The stem, on the head's side.
        let stem: Point
    }

    private var flagWidth: Double { fonts.metrics(of: flagGlyph).box.width * Rules.graceScale }

    private var flagGlyph: MusicGlyph { stems == .up ? .flagEighthUp : .flagEighthDown }

    private func overhang(_ stroke: Stroke) -> Double {
        ChordPlanner.needsLedger(-Double(stroke.drum.staffPosition) / 2) ? Self.ledgerOverhang : 0
    }

    private func note(_ stroke: Stroke, right: Double) -> Note {
        let glyph = MusicGlyph.head(stroke.drum.notehead, .eighth)
        let metrics = fonts.metrics(of: glyph)
        let y = -Double(stroke.drum.staffPosition) / 2
        let at = Point(right - metrics.box.right * Rules.graceScale, y)
        let box = metrics.box.placed(at: at, scale: Rules.graceScale)
        let side = metrics.attachment.y * Rules.graceScale
        return Note(
            item: DisplayItem(.grace, nil, .glyph(glyph, at: at, scale: Rules.graceScale)), box: box, y: y,
            stem: stems == .up
                ? Point(box.right - Self.stem, y + side) : Point(box.left, y - side))
    }

    private static let stem = Rules.stem * 0.8
    private static let ledgerOverhang = 0.25

    private func tip(of notes: [Note]) -> Double {
        let ends = notes.map { ($0.y + stems.sign * Rules.graceStem) * stems.sign }
        return (ends.max() ?? 0) * stems.sign
    }

    /// The stem, and ledger lines where the head needs them.
    private func lines(of note: Note, tip: Double) -> [DisplayItem] {
        let top = min(note.stem.y, tip), bottom = max(note.stem.y, tip)
        let stem = Box(left: note.stem.x, top: top, right: note.stem.x + Self.stem, bottom: bottom)
        guard ChordPlanner.needsLedger(note.y) else { return [line(.box(stem))] }
        let y = (note.y < 0 ? -1.0 : 1) * abs(note.y).rounded(.down)
        let ledger = Box(
            left: note.box.left - Self.ledgerOverhang, top: y - Rules.ledger / 2,
            right: note.box.right + Self.ledgerOverhang, bottom: y + Rules.ledger / 2)
        return [line(.box(stem)), line(.box(ledger))]
    }

    /// The flag of a single note, and the slash that tells it takes no time.
    private func flag(of note: Note, _ tip: Double) -> [DisplayItem] {
        let left = fonts.metrics(of: flagGlyph).box.left * Rules.graceScale
        let flag = DisplayItem.Shape.glyph(
            flagGlyph, at: Point(note.stem.x - left, tip), scale: Rules.graceScale)
        let x = note.stem.x + Self.stem / 2
        let from = Point(x - 0.6, tip - stems.sign * 1.35), to = Point(x + 0.75, tip - stems.sign * 0.45)
        let half = 0.07
        return [
            line(flag),
            line(
                .polygon([
                    Point(from.x, from.y - half), Point(to.x, to.y - half), Point(to.x, to.y + half),
                    Point(from.x, from.y + half),
                ])),
        ]
    }

    /// Two beams: sixteenths.
    private func beams(over notes: [Note], _ tip: Double) -> [DisplayItem] {
        guard let first = notes.first, let last = notes.last else { return [] }
        let thickness = Rules.beam * Rules.graceScale
        return [0.0, 1].map { level in
            let near = tip - stems.sign * level * Rules.beamStep * Rules.graceScale
            let far = near - stems.sign * thickness
            return line(
                .box(
                    Box(
                        left: first.stem.x, top: min(near, far), right: last.stem.x + Self.stem,
                        bottom: max(near, far))))
        }
    }

    private func line(_ shape: DisplayItem.Shape) -> DisplayItem { DisplayItem(.graceLine, nil, shape) }
}
