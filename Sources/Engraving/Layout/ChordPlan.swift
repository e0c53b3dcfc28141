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
    let isAccented, isOpen: Bool
    /// The room it takes beside its slot: marks, flags and parentheses to the sides, heads and parentheses in height.
    let room: Box

    var flags: Int { value.shape.flags }

    /// The middle of the head nearest the stem's end.
    var outer: Double { (stems == .up ? heads.last : heads.first)?.at.y ?? 0 }

    /// Where the stem ends if no beam decides.
    var singleTip: Double { outer + stems.sign * StemLength.single(from: outer, stems, flags: flags) }

    /// Where the stem should end at a beam.
    func beamTip(beams: Int) -> Double {
        outer + stems.sign * StemLength.beamed(from: outer, stems, beams: beams)
    }

    /// The ink of the heads on the side where the stem points.
    var headEdge: Double {
        (stems == .up ? heads.map(\.box.top).min() : heads.map(\.box.bottom).max()) ?? 0
    }
}
