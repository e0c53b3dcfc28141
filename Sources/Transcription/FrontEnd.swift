/// Turns samples into band levels and attack envelopes, block by block.
///
/// Frames of 2,048 samples every 441 (100 a second at 44.1 kHz), the first centred on the first sample.
struct FrontEnd {
    private(set) var levels = BandLevels()
    private(set) var attacks = AttackEnvelope()

    /// Samples heard.
    private(set) var sampleCount = 0

    private let transform: FourierTransform
    private let weights: [(firstBin: Int, weights: [Float])]
    private var pending: [Float]
    private var powers: [Float]

    static let sampleRate = 44_100.0
    static let frameSize = 2_048
    static let hop = 441

    /// nil where there is no memory.
    init?() {
        guard let transform = FourierTransform(size: Self.frameSize) else { return nil }
        self.transform = transform
        weights = BandLayout.weights(size: Self.frameSize, sampleRate: Self.sampleRate)
        pending = [Float](repeating: 0, count: Self.frameSize / 2)
        powers = [Float](repeating: 0, count: transform.binCount)
    }

    /// Takes in the next samples.
    mutating func hear(_ block: [Float]) {
        sampleCount += block.count
        attacks.hear(block)
        take(block)
    }

    /// Makes the frames that still await samples, and some of the silence that follows; the recording is
    /// over.
    mutating func finish() {
        attacks.finish()
        take([Float](repeating: 0, count: Self.frameSize / 2 + 10 * Self.hop))
    }

    /// Seconds heard.
    var seconds: Double { Double(sampleCount) / Self.sampleRate }

    private mutating func take(_ block: [Float]) {
        pending += block
        var start = 0
        while start + Self.frameSize <= pending.count {
            transform.transform(pending[start..<start + Self.frameSize], into: &powers)
            levels.append(bandAmplitudes())
            start += Self.hop
        }
        pending.removeFirst(start)
    }

    private func bandAmplitudes() -> [Float] {
        weights.map { band in
            var power: Float = 0
            for (offset, weight) in band.weights.enumerated() {
                power += weight * powers[band.firstBin + offset]
            }
            return power.squareRoot()
        }
    }
}
