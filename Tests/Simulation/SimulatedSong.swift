import Core

/// A recording in the simulation, and what happens to it.
struct SimulatedSong {
    let owner: Int
    /// Milliseconds of audio.
    let length: Int64
    let nature: Nature
    /// A number that only equal recordings share.
    let content: UInt64

    /// What the simulation has seen of it.
    var deliveries = 0
    var isOver = false

    /// When the sheets were delivered, by the true clock, in seconds from the beginning.
    var delivered: Int?
    var isTouched = false
    var isRemoved = false

    enum Nature {
        case good
        /// No recording at all.
        case bad
        /// Its first attempt fails by chance.
        case unlucky
        /// Kills its worker each time.
        case deadly
    }
}
