import Glibc
import MusicModel

/// From how much of a drum was heard to how hard it was struck.
///
/// Recordings tell nothing of absolute loudness, so each drum is its own measure: its strong strokes (the
/// 80th percentile) are 100, and amplitude goes with velocity to the power 1.6, about as drum modules and
/// samplers do.
struct VelocityScale {
    /// Amplitude of a strong stroke, by drum.
    private let strong: [DrumClass: Float]

    init(_ strokes: [HeardStroke]) {
        strong = Dictionary(grouping: strokes, by: \.drum)
            .mapValues { $0.map(Self.amplitude).quantile(0.8) }
    }

    /// 1 to 127.
    func velocity(of stroke: HeardStroke) -> Int {
        let relative = Self.amplitude(stroke) / max(strong[stroke.drum] ?? 1, 1e-12)
        let velocity = 100 * powf(relative, 1 / 1.6)
        return Int(min(127, max(1, velocity.rounded())))
    }

    private static func amplitude(_ stroke: HeardStroke) -> Float {
        powf(stroke.amount, 1 / SpectralShape.compression)
    }
}
