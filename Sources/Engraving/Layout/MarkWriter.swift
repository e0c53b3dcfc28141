/// Writes accents and the signs of open and closed hi-hats for one voice of a system: all at one height, beyond every stem and
/// beam near one, so that the eye finds them in a row.
struct MarkWriter {
    let fonts: EngravingFonts
    let stems: StemDirection

    /// Adds the marks of `spots` to `items`; gives their boxes.
    func write(_ spots: [EventSpot], to items: inout [DisplayItem]) -> [Box] {
        let marked = spots.filter { !$0.marks.isEmpty }
        let edges = Self.near(spots).map { $0.edge * stems.sign } + [Self.nearest]
        guard !marked.isEmpty, let edge = edges.max() else { return [] }
        let isStacked = marked.contains { $0.marks.contains(.accent) && $0.marks.count > 1 }
        return marked.flatMap { write($0, beyond: edge * stems.sign, isStacked: isStacked, to: &items) }
    }

    /// The spots with a mark and their close neighbours; `spots` is in order.
    private static func near(_ spots: [EventSpot]) -> [EventSpot] {
        spots.indices.filter { index in
            (max(0, index - 1)...min(index + 1, spots.count - 1)).contains { other in
                !spots[other].marks.isEmpty && abs(spots[other].x - spots[index].x) < reach
            }
        }.map { spots[$0] }
    }

    /// Within this distance a mark would lie over a neighbour's flag or beam.
    private static let reach = 2.2

    /// The marks never come closer to the middle line than this.
    private static let nearest = 2.6

    /// Signs of the hi-hat come first; accents lie in a row of their own where one chord has both.
    private func write(
        _ spot: EventSpot, beyond edge: Double, isStacked: Bool, to items: inout [DisplayItem]
    ) -> [Box] {
        spot.marks.map { sign in
            let box = fonts.metrics(of: sign).box
            let below = isStacked && sign == .accent ? Rules.markGap + Self.signHeight : 0
            let y = edge + stems.sign * (below + Rules.markGap + box.height / 2) - box.middle.y
            let at = Point(spot.centre - box.middle.x, y)
            items.append(DisplayItem(Self.kind(of: sign), spot.place, .glyph(sign, at: at, scale: 1)))
            return box.placed(at: at)
        }
    }

    private static let signHeight = 1.0

    private static func kind(of sign: MusicGlyph) -> DisplayItem.Kind {
        switch sign {
        case .open: .open
        case .stopped: .stopped
        default: .accent
        }
    }
}
