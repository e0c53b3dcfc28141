import Glibc
import MusicModel

/// Strokes as a curve over time, 100 values a second: each a little bell as high as the stroke weighs for the
/// beat.
struct Pulse {
    let curve: [Float]

    static let frameLength = 0.01

    /// `weight` tells what a hit counts; what counts nothing leaves no trace.
    init(_ hits: [Hit], duration: Double, weight: (Hit) -> Float) {
        var curve = [Float](repeating: 0, count: Int(max(0, duration) / Self.frameLength) + 2)
        for hit in hits {
            let centre = hit.time / Self.frameLength
            let frames = Int(centre) - Self.reach..<Int(centre) + Self.reach + 2
            for frame in frames.clamped(to: curve.indices) {
                let distance = (Double(frame) - centre) / Self.width
                curve[frame] += weight(hit) * Float(exp(-0.5 * distance * distance))
            }
        }
        self.curve = curve
    }

    /// Of a bell, in frames: its standard deviation, and how far it is drawn.
    private static let width = 2.0
    private static let reach = 6

    /// The height at `time`, or the largest within 20 ms around; 0 outside.
    func height(at time: Double) -> Float {
        let frame = Int((time / Self.frameLength).rounded())
        return (frame - 2..<frame + 3).clamped(to: curve.indices).reduce(0) { max($0, curve[$1]) }
    }

    /// The same where strokes may count less than nothing: the value farthest from 0.
    func signedHeight(at time: Double) -> Float {
        let frame = Int((time / Self.frameLength).rounded())
        return (frame - 2..<frame + 3).clamped(to: curve.indices)
            .reduce(0) { abs(curve[$1]) > abs($0) ? curve[$1] : $0 }
    }
}

extension Hit {
    /// How much the stroke tells of the beat: hands and feet on drums much, time-keeping on metal little.
    var accent: Float {
        let strength = Float(velocity) / 100
        switch drum.family {
        case .kick, .snare: return strength
        case .toms: return 0.6 * strength
        case .cymbals: return (drum == .crash ? 0.8 : 0.35) * strength
        case .hiHat: return 0.35 * strength
        }
    }

    /// Bass drum (and crash) against snare: what changes from one beat to the next in most music with drums.
    var backbeat: Float {
        switch drum {
        case .kick: Float(velocity) / 100
        case .snare, .sideStick: -Float(velocity) / 100
        default: 0
        }
    }
}
