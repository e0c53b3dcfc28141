/// Where an event came to stand: what marks and tuplets must know of it.
struct EventSpot {
    let place: Place
    /// The slot's left edge.
    let x: Double
    /// The ink, left and right.
    let left, right: Double
    /// The outermost ink on the stem's side.
    let edge: Double
    let marks: [MusicGlyph]
    /// In the system, of a chord.
    var heads: [Head] = []
    var isTied = false
    /// Whether the other voice sounds in the same bar.
    var isShared = false
    /// The leftmost ink of small notes before it; nil without any.
    var grace: Double?

    /// The middle of the slot.
    var centre: Double { x + Rules.slotWidth / 2 }
}
