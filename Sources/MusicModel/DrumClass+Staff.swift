/// Where each drum stands in the staff and what head it wears: N. Weinberg, "Guidelines for Drumset Notation",
/// Percussive Notes, June 1994, with the toms of a three-tom kit.
extension DrumClass {
    /// Half staff spaces above the middle line: 0 is the third line, 1 the third space, −1 the second space.
    package var staffPosition: Int {
        switch self {
        case .crash: 6
        case .closedHiHat, .openHiHat: 5
        case .ride, .rideBell: 4
        case .highTom: 3
        case .midTom: 2
        case .snare, .sideStick: 1
        case .lowTom: -1
        case .kick: -3
        case .pedalHiHat: -5
        }
    }

    package var notehead: Notehead {
        switch self {
        case .kick, .snare, .highTom, .midTom, .lowTom: .normal
        case .sideStick, .closedHiHat, .openHiHat, .pedalHiHat, .crash, .ride: .cross
        case .rideBell: .diamond
        }
    }
}
