import MusicModel

/// What one stroke, as it was written, teaches about the playing.
struct Lesson: Sendable {
    let drum: DrumClass

    /// Its cell's, in whole notes and seconds.
    let length: Fraction, seconds: Double

    let grid, slot: Int

    /// How much later, in seconds, than expected there it sounded.
    let error: Double

    /// When it sounded, in seconds, without its drum's habit.
    let time: Double

    /// How much it counts, from 0 to 1.
    let weight: Double

    /// Its cell, and where in the cell it is expected, from 0 to 1.
    let cell: Int, place: Double
}
