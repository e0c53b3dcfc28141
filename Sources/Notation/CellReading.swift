import MusicModel

/// One way to write a cell.
struct CellReading: Hashable, Sendable {
    /// Index in the family of the cell.
    let grid: Int

    /// The slot of each stroke, in their order.
    let slots: [Int]

    /// How many strokes it takes over from the end of the cell before, and leaves to the next.
    let entering, leaving: Int

    /// Drums and places.
    let rhythm: Rhythm

    /// Of playing it so.
    let timingCost: Double

    /// Of writing it, after the general model, but for the choice of grid; and because the song does so elsewhere.
    let rhythmCost, bookCost: Double

    /// Of making a drummer read it.
    let pageCost: Double

    var isSilent: Bool { slots.isEmpty }
}
