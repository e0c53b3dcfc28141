/// A drum, a cymbal or a way to play one, or a family of them, as owners of songs name it. The music floor knows what
/// each is; names of single ones are those of `SONG.json`.
package enum KitPiece: String, Sendable, Codable, CaseIterable {
    case kick, snare
    case sideStick = "side_stick"
    case closedHiHat = "closed_hi_hat"
    case openHiHat = "open_hi_hat"
    case pedalHiHat = "pedal_hi_hat"
    case highTom = "high_tom"
    case midTom = "mid_tom"
    case lowTom = "low_tom"
    case crash, ride
    case rideBell = "ride_bell"

    /// All three.
    case hiHat = "hi_hat"
    /// All three.
    case toms
    /// Crash, ride and bell.
    case cymbals
}
