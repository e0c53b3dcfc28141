import MusicModel

/// Drums that one drummer may strike at the same moment, and the price of believing it.
///
/// A foot for the bass drum, one hand for a drum, one for a hi-hat or cymbal. The price keeps a drum from
/// being heard where it explains little: the description length of the onset, in the unit of the fit's
/// divergence.
struct Combination {
    let drums: [DrumClass]
    let price: Float

    func contains(_ drum: DrumClass) -> Bool { drums.contains(drum) }

    /// All of one to three drums.
    static func all(prices: [DrumClass: Float]) -> [Combination] {
        let feet: [DrumClass?] = [nil, .kick]
        let skins: [DrumClass?] = [nil, .snare, .highTom, .midTom, .lowTom]
        let metals: [DrumClass?] = [nil, .closedHiHat, .openHiHat, .ride, .crash]
        return feet.flatMap { foot in
            skins.flatMap { skin in
                metals.compactMap { metal in
                    let drums = [foot, skin, metal].compactMap { $0 }
                    guard !drums.isEmpty else { return nil }
                    return Combination(drums: drums, price: drums.reduce(0) { $0 + (prices[$1] ?? 0) })
                }
            }
        }
    }

    /// Frequent drums are cheap, rare ones dear.
    static let usualPrices: [DrumClass: Float] = [
        .kick: 0.02, .snare: 0.02, .highTom: 0.1, .midTom: 0.1, .lowTom: 0.1, .closedHiHat: 0.003,
        .openHiHat: 0.04, .ride: 0.05, .crash: 0.04,
    ]
}
