/// Writes accents and the rings of open hi-hats for one voice of a system: all at one height, beyond every stem and
/// beam that carries one, so that the eye finds them in a row.
struct MarkWriter {
    let fonts: EngravingFonts
    let stems: StemDirection

    /// Adds the marks of `spots` to `items`; gives their boxes.
    func write(_ spots: [EventSpot], to items: inout [DisplayItem]) -> [Box] {
        let marked = spots.filter { $0.isAccented || $0.isOpen }
        let edges = marked.map { $0.edge * stems.sign } + [Self.nearest]
        guard !marked.isEmpty, let edge = edges.max() else { return [] }
        return marked.flatMap { write($0, beyond: edge * stems.sign, to: &items) }
    }

    /// The marks never come closer to the middle line than this.
    private static let nearest = 2.6

    private func write(_ spot: EventSpot, beyond edge: Double, to items: inout [DisplayItem]) -> [Box] {
        var edge = edge
        return signs(of: spot).map { sign, kind in
            let box = fonts.metrics(of: sign).box
            let y = edge + stems.sign * (Rules.markGap + box.height / 2) - box.middle.y
            let at = Point(spot.centre - box.middle.x, y)
            items.append(DisplayItem(kind, spot.place, .glyph(sign, at: at, scale: 1)))
            edge += stems.sign * (Rules.markGap + box.height)
            return box.placed(at: at)
        }
    }

    private func signs(of spot: EventSpot) -> [(MusicGlyph, DisplayItem.Kind)] {
        (spot.isOpen ? [(.open, .open)] : []) + (spot.isAccented ? [(.accent, .accent)] : [])
    }
}
