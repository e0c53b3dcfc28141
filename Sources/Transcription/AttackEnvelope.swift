/// Where a sound begins, to a few milliseconds: the energy of short blocks, once as it is and once of the
/// difference of neighbouring samples, which brings out the click of sticks and beaters.
struct AttackEnvelope {
    /// Energies per block, `hop` samples each.
    private(set) var whole: [Float] = []
    private(set) var bright: [Float] = []

    /// Samples of a block: 2.9 ms.
    static let hop = 128

    /// Seconds of a block.
    static let blockLength = Double(hop) / FrontEnd.sampleRate

    private var pending: [Float] = []
    private var previous: Float = 0

    mutating func hear(_ block: [Float]) {
        pending += block
        var start = 0
        while start + Self.hop <= pending.count {
            measure(pending[start..<start + Self.hop])
            start += Self.hop
        }
        pending.removeFirst(start)
    }

    /// Measures what is left.
    mutating func finish() {
        if !pending.isEmpty { measure(pending[...]) }
        pending = []
    }

    private mutating func measure(_ block: ArraySlice<Float>) {
        var energy: Float = 0
        var difference: Float = 0
        for sample in block {
            energy += sample * sample
            difference += (sample - previous) * (sample - previous)
            previous = sample
        }
        whole.append(energy)
        bright.append(difference)
    }
}

extension AttackEnvelope {
    /// The moment of the attack that was noticed around `time`, in seconds.
    ///
    /// The energy climbs most steeply at the attack, on a logarithmic scale, in one of the two envelopes; the
    /// moment is the start of the first block thereafter that has a tenth of the energy to come.
    func onset(near time: Double) -> Double {
        let centre = Int((time / Self.blockLength).rounded(.down))
        let steepest = [whole, bright].compactMap { Self.steepest(in: $0, around: centre) }
        guard let best = steepest.max(by: { $0.rise < $1.rise }) else { return time }
        return Double(best.block) * Self.blockLength
    }

    /// Blocks before and after that may hold the attack.
    private static let reach = (before: 12, after: 10)

    private static func steepest(in envelope: [Float], around centre: Int) -> (block: Int, rise: Float)? {
        let blocks = max(0, centre - reach.before)..<min(envelope.count, centre + reach.after)
        let rises = blocks.map { (block: $0, rise: rise(of: envelope, at: $0)) }
        guard let best = rises.max(by: { $0.rise < $1.rise }) else { return nil }
        let peak = envelope[best.block..<min(envelope.count, best.block + 4)].max() ?? 0
        let first = (best.block..<envelope.count).first { envelope[$0] >= peak / 10 } ?? best.block
        return (first, best.rise)
    }

    /// How many times more energy the blocks from `block` on have than those before it.
    private static func rise(of envelope: [Float], at block: Int) -> Float {
        let after = mean(envelope, block..<block + 3)
        let before = mean(envelope, block - 6..<block)
        return after / (before + 0.01 * after + 1e-9)
    }

    private static func mean(_ envelope: [Float], _ range: Range<Int>) -> Float {
        let known = range.clamped(to: 0..<envelope.count)
        return envelope[known].reduce(0, +) / Float(range.count)
    }
}
