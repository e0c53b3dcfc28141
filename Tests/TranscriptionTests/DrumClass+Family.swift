import MusicModel

extension DrumClass {
    /// Drums that are confused with each other more easily than with others.
    enum Family: Hashable {
        case kick, snare, toms, hiHat, cymbals
    }

    var family: Family {
        switch self {
        case .kick: .kick
        case .snare, .sideStick: .snare
        case .highTom, .midTom, .lowTom: .toms
        case .closedHiHat, .openHiHat, .pedalHiHat: .hiHat
        case .crash, .ride, .rideBell: .cymbals
        }
    }
}
