import Glibc

/// Beat periods that a pulse may have: the peaks of its autocorrelation, each weighed by what lies at its
/// multiples and by how usual the tempo is (after Ellis, "Beat Tracking by Dynamic Programming", 2007).
struct TempoCandidates {
    /// Seconds, the most likely first, at most six.
    let periods: [Double]

    init(_ pulse: Pulse) {
        let correlation = Self.autocorrelation(pulse.curve)
        let lags = Self.shortest..<max(Self.shortest, min(Self.longest, correlation.count - 2))
        let scores = lags.map { Self.score(of: $0, in: correlation) }
        let peaks = scores.indices.filter { index in
            let neighbours = scores[max(0, index - 1)..<min(scores.count, index + 2)]
            return scores[index] > 0 && neighbours.allSatisfy { $0 <= scores[index] }
        }
        let ranked = peaks.sorted { scores[$0] > scores[$1] }
        periods = Self.distinct(ranked.map { Self.refined(lags.lowerBound + $0, in: correlation) })
    }

    /// Without those that differ from a better one by less than a hundredth; the first six.
    private static func distinct(_ periods: [Double]) -> [Double] {
        let distinct = periods.reduce(into: [Double]()) { kept, period in
            if !kept.contains(where: { abs($0 / period - 1) < 0.01 }) { kept.append(period) }
        }
        return Array(distinct.prefix(6))
    }

    /// How usual a tempo is, 0 to 1: log-normal around 115 beats a minute, a standard deviation of 0.45
    /// octaves.
    static func usualness(ofPeriod period: Double) -> Double {
        let octaves = log2(60 / period / 115) / 0.45
        return exp(-0.5 * octaves * octaves)
    }

    /// Frames of a beat: 222 to 50 beats a minute.
    private static let shortest = 27
    private static let longest = 121

    /// Beats that a candidate is followed through.
    private static let multiples: [(factor: Int, weight: Float)] = [(1, 1), (2, 0.5), (3, 0.25), (4, 0.5)]

    /// By lag in frames, per frame of overlap.
    private static func autocorrelation(_ curve: [Float]) -> [Float] {
        let lags = min(longest * 4 + 8, curve.count * 3 / 4)
        return curve.withUnsafeBufferPointer { curve in
            (0..<max(0, lags)).map { lag in
                var sum: Float = 0
                for frame in lag..<curve.count { sum += curve[frame] * curve[frame - lag] }
                return sum / Float(curve.count - lag)
            }
        }
    }

    private static func score(of lag: Int, in correlation: [Float]) -> Float {
        let parts = multiples.filter { $0.factor * (lag + 1) < correlation.count }
        let sum = parts.reduce(Float(0)) { sum, part in
            let around = part.factor * lag - part.factor...part.factor * lag + part.factor
            return sum + part.weight * (correlation[around].max() ?? 0)
        }
        let usualness = usualness(ofPeriod: Double(lag) * Pulse.frameLength)
        return sum / parts.reduce(0) { $0 + $1.weight } * Float(usualness)
    }

    /// The period by the peak at the largest multiple, where a frame more or less matters least; between
    /// frames by a parabola.
    private static func refined(_ lag: Int, in correlation: [Float]) -> Double {
        let factor = multiples.map(\.factor).last { $0 * (lag + 1) + 1 < correlation.count } ?? 1
        let reach = factor + 3
        let around = max(1, factor * lag - reach)...min(correlation.count - 2, factor * lag + reach)
        let peak = around.max { correlation[$0] < correlation[$1] } ?? factor * lag
        let (left, top, right) = (correlation[peak - 1], correlation[peak], correlation[peak + 1])
        let curvature = left - 2 * top + right
        let shift = curvature < 0 ? Double(0.5 * (left - right) / curvature) : 0
        return (Double(peak) + max(-0.5, min(0.5, shift))) / Double(factor) * Pulse.frameLength
    }
}
