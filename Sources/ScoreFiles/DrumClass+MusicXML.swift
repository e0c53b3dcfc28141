import MusicModel

extension DrumClass {
    /// Where the drum stands in the staff, named as if it had a treble clef: the middle line is B4.
    var displayStep: (step: String, octave: Int) {
        let steps = ["C", "D", "E", "F", "G", "A", "B"]
        let place = staffPosition + 4 * steps.count + 6
        return (steps[place % steps.count], place / steps.count)
    }
}

extension Notehead {
    /// The value of `notehead`.
    var musicXMLName: String {
        switch self {
        case .normal: "normal"
        case .cross: "x"
        case .diamond: "diamond"
        }
    }
}
