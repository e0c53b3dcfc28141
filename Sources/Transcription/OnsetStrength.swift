import Glibc

/// How much begins at each frame: band-wise flux of the logarithmic spectrum, as in "SuperFlux" (Böck,
/// Widmer, DAFx 2013): a level counts as new where it exceeds what the band and its neighbours had 20 ms
/// before.
///
/// There is one curve for each of four registers, so that a bass drum shows beneath a hi-hat, and one for
/// all.
struct OnsetStrength {
    /// One value a frame: the mean rise of the bands, in powers of ten. Registers from low to high, then all.
    let curves: [[Float]]

    init(_ levels: BandLevels) {
        let logarithms = Self.logarithms(levels)
        let flux = Self.flux(logarithms)
        curves = Self.registers.map { Self.mean(flux, bands: $0) }
    }

    /// Bands: up to 140 Hz, 1.3 kHz, 7 kHz, the rest; all.
    private static let registers = [0..<5, 5..<18, 18..<28, 28..<BandLayout.count, 0..<BandLayout.count]

    /// Frames that flux looks back.
    private static let lag = 2

    /// Levels are compressed from 70 dB below a loud frame's upwards; what is softer is as good as silent.
    private static let compression: Float = 3_000

    private static func logarithms(_ levels: BandLevels) -> [Float] {
        let loud = max(levels.peaks.quantile(0.95), 1e-6)
        return levels.values.map { log10f(1 + $0 * compression / loud) }
    }

    private static func flux(_ logarithms: [Float]) -> [Float] {
        let bands = BandLayout.count
        var flux = [Float](repeating: 0, count: logarithms.count)
        for index in flux.indices {
            let band = index % bands
            let past = index - lag * bands
            // Before the recording was silence.
            guard past >= 0 else {
                flux[index] = logarithms[index]
                continue
            }
            let below = band > 0 ? logarithms[past - 1] : 0
            let above = band < bands - 1 ? logarithms[past + 1] : 0
            flux[index] = max(0, logarithms[index] - max(logarithms[past], below, above))
        }
        return flux
    }

    private static func mean(_ flux: [Float], bands: Range<Int>) -> [Float] {
        stride(from: 0, to: flux.count, by: BandLayout.count).map { frame in
            flux[frame + bands.lowerBound..<frame + bands.upperBound].reduce(0, +) / Float(bands.count)
        }
    }
}
