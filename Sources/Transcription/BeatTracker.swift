import Glibc

/// Finds the beats of a pulse, given how far apart they are: the chain of moments that strikes most accents
/// while its steps stay near the period, by dynamic programming (Ellis, "Beat Tracking by Dynamic
/// Programming", 2007).
struct BeatTracker {
    let period: Double

    /// How dear a step is that differs from the period: times the square of the logarithm of their ratio.
    private static let tightness: Float = 100

    /// Times in seconds, in order.
    func beats(of pulse: Pulse) -> [Double] {
        let (scores, previous) = chains(Self.normalized(pulse.curve))
        var frame = lastBeat(scores)
        var frames: [Int] = []
        while let beat = frame {
            frames.append(beat)
            frame = previous[beat]
        }
        return frames.reversed().map { Double($0) * Pulse.frameLength }
    }

    /// For each frame: the score of the best chain that ends there, and the beat before it.
    private func chains(_ curve: [Float]) -> (scores: [Float], previous: [Int?]) {
        let steps = stepPrices()
        var scores = curve
        var previous = [Int?](repeating: nil, count: curve.count)
        for frame in curve.indices {
            var best: Float = 0
            for (step, price) in steps where step <= frame {
                let score = scores[frame - step] - price
                if score > best { (best, previous[frame]) = (score, frame - step) }
            }
            scores[frame] += best
        }
        return (scores, previous)
    }

    /// Steps from three quarters to four thirds of the period, in frames, with their prices.
    private func stepPrices() -> [(step: Int, price: Float)] {
        let frames = period / Pulse.frameLength
        return (Int(frames * 0.75)...Int(frames * 1.34) + 1).map { step in
            let ratio = logf(Float(Double(step) / frames))
            return (step, Self.tightness * ratio * ratio)
        }
    }

    /// The best of the last period.
    private func lastBeat(_ scores: [Float]) -> Int? {
        let frames = Int(period / Pulse.frameLength)
        return scores.indices.suffix(max(1, frames)).max { scores[$0] < scores[$1] }
    }

    private static func normalized(_ curve: [Float]) -> [Float] {
        let power = curve.reduce(0) { $0 + $1 * $1 } / Float(max(1, curve.count))
        let scale = 1 / max(power.squareRoot(), 1e-6)
        return curve.map { $0 * scale }
    }
}
