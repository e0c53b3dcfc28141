/// What can be struck in a drum kit and told apart on the page. The raw values are those of `SONG.json`.
package enum DrumClass: String, Sendable, Codable, CaseIterable, Hashable {
    case kick
    case snare
    case sideStick = "side_stick"
    case closedHiHat = "closed_hi_hat"
    case openHiHat = "open_hi_hat"
    case pedalHiHat = "pedal_hi_hat"
    case highTom = "high_tom"
    case midTom = "mid_tom"
    case lowTom = "low_tom"
    case crash
    case ride
    case rideBell = "ride_bell"
}

extension DrumClass {
    /// What a drummer calls it.
    package var name: String {
        switch self {
        case .kick: "Bass drum"
        case .snare: "Snare"
        case .sideStick: "Side stick"
        case .closedHiHat: "Hi-hat"
        case .openHiHat: "Open hi-hat"
        case .pedalHiHat: "Hi-hat with foot"
        case .highTom: "High tom"
        case .midTom: "Mid tom"
        case .lowTom: "Floor tom"
        case .crash: "Crash"
        case .ride: "Ride"
        case .rideBell: "Ride bell"
        }
    }

    /// The key of General MIDI's percussion map (channel 10), 0 to 127.
    package var midiKey: Int {
        switch self {
        case .kick: 36
        case .snare: 38
        case .sideStick: 37
        case .closedHiHat: 42
        case .openHiHat: 46
        case .pedalHiHat: 44
        case .highTom: 48
        case .midTom: 47
        case .lowTom: 43
        case .crash: 49
        case .ride: 51
        case .rideBell: 53
        }
    }

    /// Played by the feet: second voice, stems down.
    package var isPlayedByFoot: Bool {
        self == .kick || self == .pedalHiHat
    }
}
