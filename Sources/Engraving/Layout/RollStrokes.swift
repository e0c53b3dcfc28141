import MusicModel

/// The three strokes that make a roll of a note: through its stem, or beyond the head of a whole note.
struct RollStrokes {
    /// Relative to the chord's slot.
    let items: [DisplayItem]
    /// The outermost ink; nil without a roll.
    let edge: Double?

    /// `tip` is where the stem ends, relative to the slot.
    init(_ chord: ChordPlan, tip: Double, hasFlag: Bool) {
        guard chord.isRoll else {
            (items, edge) = ([], nil)
            return
        }
        let outward = chord.stems.sign
        let first = chord.headEdge + outward * Self.first
        let centre = chord.stem.map { $0.x - chord.stems.stemSide * Rules.stem / 2 } ?? Rules.slotWidth / 2
        let ys = (0..<3).map { Self.middle(chord, tip: tip, first: first) + outward * Double($0) * Self.step }
        items = ys.map { Self.stroke(at: Point(centre, $0)) }
        edge = (ys.last ?? first) + outward * Self.halfHeight
    }

    private static let first = 0.75
    private static let step = 0.62
    static let halfWidth = 0.65
    private static let halfHeight = 0.4
    private static let thickness = 0.36

    /// The innermost stroke: close to the heads, and in the middle of a stem that is long enough.
    private static func middle(_ chord: ChordPlan, tip: Double, first: Double) -> Double {
        guard chord.stem != nil else { return first }
        let free = (tip - chord.headEdge) * chord.stems.sign
        let beams = chord.flags > 0 ? 0.5 + 0.75 * Double(chord.flags - 1) : 0
        let slack = free - beams - Self.first - 2 * step - halfHeight
        return first + chord.stems.sign * min(max(0, slack / 2), 0.6)
    }

    private static func stroke(at point: Point) -> DisplayItem {
        let rise = halfHeight - thickness / 2
        return DisplayItem(
            .roll, nil,
            .polygon([
                Point(point.x - halfWidth, point.y + rise - thickness / 2),
                Point(point.x + halfWidth, point.y - rise - thickness / 2),
                Point(point.x + halfWidth, point.y - rise + thickness / 2),
                Point(point.x - halfWidth, point.y + rise + thickness / 2),
            ]))
    }
}

extension StemDirection {
    /// On which side of its outer edge the stem's ink lies: 1 for the left.
    fileprivate var stemSide: Double { self == .up ? 1 : -1 }
}
