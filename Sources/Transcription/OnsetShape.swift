import Glibc

/// One onset and how it sounds.
struct OnsetShape {
    /// Frame of the onset.
    let frame: Int

    /// What came new, in each band.
    let shape: SpectralShape

    /// Whether the tail was heard: not where the next onset, or the end, came before it.
    let hasTail: Bool

    /// Sum of the shape where it was heard.
    let total: Float
}

extension OnsetShape {
    /// The shapes of all `onsets` (frames, in order).
    static func shapes(of onsets: [Int], in levels: BandLevels) -> [OnsetShape] {
        onsets.indices.map { index in
            let next = index + 1 < onsets.count ? onsets[index + 1] : levels.count + tail.upperBound
            return OnsetShape(at: onsets[index], next: next, in: levels)
        }
    }

    /// Frames from the onset: what is taken for the attack (the largest of them), for its tail and for what
    /// came before (means).
    private static let attack = 0..<4
    private static let tail = 7..<11
    private static let before = -4 ..< -1

    private init(at frame: Int, next: Int, in levels: BandLevels) {
        let attackEnd = max(frame + 1, min(frame + Self.attack.upperBound, next - 1, levels.count))
        let tail = frame + Self.tail.lowerBound..<frame + Self.tail.upperBound
        let hasTail = tail.upperBound <= min(next, levels.count)
        let before = max(0, frame + Self.before.lowerBound)..<max(0, frame + Self.before.upperBound)
        let shape = SpectralShape { index in
            let band = index % BandLayout.count
            let past = Self.mean(levels, before, band)
            if index < BandLayout.count {
                return Self.compressed(Self.largest(levels, frame..<attackEnd, band), above: past)
            }
            return hasTail ? Self.compressed(Self.mean(levels, tail, band), above: past) : 0
        }
        self.init(frame: frame, shape: shape, hasTail: hasTail, total: shape.sum)
    }

    /// Powers add up, amplitudes do not: the difference is taken of squares.
    private static func compressed(_ level: Float, above past: Float) -> Float {
        powf(max(0, level * level - past * past), SpectralShape.compression / 2) + 1e-7
    }

    private static func mean(_ levels: BandLevels, _ frames: Range<Int>, _ band: Int) -> Float {
        frames.isEmpty ? 0 : frames.reduce(0) { $0 + levels[$1, band] } / Float(frames.count)
    }

    private static func largest(_ levels: BandLevels, _ frames: Range<Int>, _ band: Int) -> Float {
        frames.reduce(0) { max($0, levels[$1, band]) }
    }
}
