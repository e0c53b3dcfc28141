import MusicModel

/// A chord before it is put on the page: its heads, where its stem begins, and the room it takes beside its slot.
///
/// Lengths in staff spaces, x from the slot's left edge, y from the middle line downwards.
struct ChordPlan {
    let stems: StemDirection
    let value: NoteValue
    /// From the lowest to the highest.
    let heads: [Head]
    /// The outer edge of the stem, and where it begins at the head farthest from its end; nil for whole notes.
    let stem: Point?
    let dots: [Point]
    /// What stands over the chord, from the stem's end outwards.
    let marks: [MusicGlyph]
    let grace: GracePlan?
    let isRoll, isTied: Bool
    /// The room it takes beside its slot: marks, flags and parentheses to the sides, heads and parentheses in height.
    let room: Box
    /// The room of stem and flag, which keep off what neighbours reach out with at their height.
    let tail: [Box]
    /// Where a stem must end, at least, that its flag is clear of what stands beside the heads.
    let clearTip: Double?

    func with(tail: [Box]) -> ChordPlan {
        ChordPlan(
            stems: stems, value: value, heads: heads, stem: stem, dots: dots, marks: marks, grace: grace,
            isRoll: isRoll, isTied: isTied, room: room, tail: tail, clearTip: clearTip)
    }

    var flags: Int { value.shape.flags }

    /// The middle of the head nearest the stem's end.
    var outer: Double { (stems == .up ? heads.last : heads.first)?.at.y ?? 0 }

    /// Where the stem ends if no beam decides.
    var singleTip: Double {
        let length = StemLength.single(from: outer, stems, flags: flags) + rollReach(flags)
        return min(outer + stems.sign * length, clearTip ?? .infinity)
    }

    /// Where the stem should end at a beam.
    func beamTip(beams: Int) -> Double {
        outer + stems.sign
            * (StemLength.beamed(from: outer, stems, beams: beams) + rollReach(1)
                + (isRoll ? 0.3 * Double(beams - 1) : 0))
    }

    /// The strokes of a roll need room between the head and the flags or beams.
    private func rollReach(_ flags: Int) -> Double {
        guard isRoll else { return 0 }
        return flags > 0 ? 1.25 : 0.5
    }

    /// The ink of the heads on the side where the stem points.
    var headEdge: Double {
        (stems == .up ? heads.map(\.box.top).min() : heads.map(\.box.bottom).max()) ?? 0
    }
}
