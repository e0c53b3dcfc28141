/// Finds the frames at which something begins, in curves of onset strength.
///
/// A peak is the largest of its neighbourhood, clearly above the mean around it, and no dwarf beside the
/// usual peaks of its curve (after Böck, Krebs, Schedl, ISMIR 2012). What several curves show within 30 ms is
/// one onset.
struct PeakPicker {
    /// Frames on each side that a peak must exceed.
    var neighbourhood = 3

    /// Frames on each side for the mean.
    var surroundings = 9

    /// Parts of a usual peak: how high a peak must be, and how high above the mean around it.
    var leastHeight: Float = 0.1
    var leastProminence: Float = 0.13

    /// No attack of a drum raises the bands of a register by less, in powers of ten: half of that is noise.
    var leastRise: Float = 0.3

    /// Frames within which peaks are one onset.
    var merging = 3

    /// Frames of all onsets, in order.
    func onsets(in curves: [[Float]]) -> [Int] {
        var strengths: [Int: Float] = [:]
        for curve in curves {
            for (frame, strength) in peaks(in: curve) {
                strengths[frame] = max(strengths[frame] ?? 0, strength)
            }
        }
        return merge(strengths)
    }

    /// The peaks of a curve, and their heights as parts of a usual peak.
    func peaks(in curve: [Float]) -> [(frame: Int, strength: Float)] {
        let candidates = curve.indices.filter { curve[$0] >= leastRise && isLargest($0, in: curve) }
        let usual = usualHeight(candidates.map { curve[$0] })
        return candidates.compactMap { frame in
            let height = curve[frame] / usual
            let mean = curve[around(frame, surroundings, in: curve)].mean / usual
            return height > leastHeight && height > mean + leastProminence ? (frame, height) : nil
        }
    }

    /// The upper fifth of all peaks that are not dwarfs from the start. The few that rise from silence, and
    /// so far above the others, do not set the measure.
    private func usualHeight(_ heights: [Float]) -> Float {
        let large = heights.quantile(0.9)
        return max(heights.filter { $0 > large / 5 }.quantile(0.8), leastRise)
    }

    private func isLargest(_ frame: Int, in curve: [Float]) -> Bool {
        curve[around(frame, neighbourhood, in: curve)].allSatisfy { $0 <= curve[frame] }
    }

    private func around(_ frame: Int, _ reach: Int, in curve: [Float]) -> Range<Int> {
        max(0, frame - reach)..<min(curve.count, frame + reach + 1)
    }

    private func merge(_ strengths: [Int: Float]) -> [Int] {
        strengths.keys.sorted().reduce(into: []) { onsets, frame in
            guard let last = onsets.last, frame - last <= merging else { return onsets.append(frame) }
            if (strengths[frame] ?? 0) > (strengths[last] ?? 0) { onsets[onsets.count - 1] = frame }
        }
    }
}
