import MusicModel

/// What one onset was taken for.
struct OnsetReading {
    let drums: [DrumClass]

    /// How much of each sound of the kit, by its index.
    let parts: [(sound: Int, amount: Float)]

    /// By how much a reading without the drum would be worse, for each of `drums`.
    let margins: [Float]

    /// How much of a drum, in the compressed unit of shapes.
    func amount(of drum: DrumClass, in kit: Kit) -> Float {
        parts.reduce(0) { kit.sounds[$1.sound].drum == drum ? $0 + $1.amount : $0 }
    }
}
