import MusicModel

/// What sounds in one beat.
struct BeatSound {
    /// Strengths of bass drum, snare and metal on the beat, then of the same half-way to the next.
    let values: [Float]

    /// That of a crash on the beat.
    let crash: Float

    static let kinds: [Set<DrumClass.Family>] = [[.kick], [.snare], [.hiHat, .cymbals]]

    var kick: Float { values[0] }
    var snare: Float { values[1] }

    /// 1 for the same sounds, 0 for none in common; silence is like nothing.
    func likeness(to other: BeatSound) -> Float {
        let product = zip(values, other.values).reduce(0) { $0 + $1.0 * $1.1 }
        let lengths = (square * other.square).squareRoot()
        return lengths > 0 ? product / lengths : 0
    }

    private var square: Float { values.reduce(0) { $0 + $1 * $1 } }
}
