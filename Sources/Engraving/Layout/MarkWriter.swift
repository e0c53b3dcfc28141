/// Writes accents and the rings of open hi-hats for one voice of a system: all at one height, beyond every stem and
/// beam near one, so that the eye finds them in a row.
struct MarkWriter {
    let fonts: EngravingFonts
    let stems: StemDirection

    /// Adds the marks of `spots` to `items`; gives their boxes.
    func write(_ spots: [EventSpot], to items: inout [DisplayItem]) -> [Box] {
        let marked = spots.filter { $0.isAccented || $0.isOpen }
        let edges = Self.near(spots).map { $0.edge * stems.sign } + [Self.nearest]
        guard !marked.isEmpty, let edge = edges.max() else { return [] }
        return marked.flatMap { write($0, beyond: edge * stems.sign, to: &items) }
    }

    /// The spots with a mark and their close neighbours; `spots` is in order.
    private static func near(_ spots: [EventSpot]) -> [EventSpot] {
        spots.indices.filter { index in
            (max(0, index - 1)...min(index + 1, spots.count - 1)).contains { other in
                let isMarked = spots[other].isAccented || spots[other].isOpen
                return isMarked && abs(spots[other].x - spots[index].x) < reach
            }
        }.map { spots[$0] }
    }

    /// Within this distance a mark would lie over a neighbour's flag or beam.
    private static let reach = 2.2

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
