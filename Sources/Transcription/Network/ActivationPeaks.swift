import Glibc

/// Finds the peaks of an activation, and their times between frames: onsets are trained as Gaussian bells, so
/// that the logarithms of a peak and its neighbours lie on a parabola.
struct ActivationPeaks {
    /// One value a frame.
    let activation: [Float]

    /// Frames on either side that a peak is compared with.
    static let reach = 2

    private static let smallest: Float = 1e-5

    /// Whether a frame reaches the threshold and is above the two before, and not below the two after. Of
    /// equal neighbours the first is the peak.
    func isPeak(_ frame: Int, threshold: Float) -> Bool {
        let height = activation[frame]
        guard height >= threshold else { return false }
        let before = max(0, frame - Self.reach)..<frame
        let after = frame + 1..<min(activation.count, frame + Self.reach + 1)
        return before.allSatisfy { activation[$0] < height } && after.allSatisfy { activation[$0] <= height }
    }

    /// How much later than the frame the peak is, −0.5...0.5 frames.
    func shift(of frame: Int) -> Double {
        let (before, here, after) = (level(frame - 1), level(frame), level(frame + 1))
        let bend = before - 2 * here + after
        guard bend < -1e-9 else { return 0 }
        return min(0.5, max(-0.5, 0.5 * (before - after) / bend))
    }

    private func level(_ frame: Int) -> Double {
        Double(
            logf(activation.indices.contains(frame) ? max(activation[frame], Self.smallest) : Self.smallest))
    }
}
