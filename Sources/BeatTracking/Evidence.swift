import MusicModel

/// What hits and activations say for a beat at a frame, and for the division of a beat between two frames; in nats,
/// against the same hits at any place.
struct Evidence: Sendable {
    let line: FrameLine

    /// For each kind of beat, what each frame says for it.
    private let onBeat: [[Float]]

    /// Of each lane, its kind of beat.
    private let kinds: [Int]

    private let half, quarter, laterThird, firstThird, third, sixth: [Float]

    /// Strokes up to a frame, from the start.
    private var strokesBefore: [Float] = [0]

    private let margin = 3

    init(_ kit: HeardKit, _ activations: BeatActivations, lanes: Lanes, line: FrameLine) {
        self.line = line
        let any = kit.any
        let pull = any.values.map { Self.strayPrice * $0 }
        func sum(_ parts: [Float]...) -> [Float] {
            pull.indices.map { frame in parts.reduce(pull[frame]) { $0 + $1[frame] } }
        }
        half = sum(
            any.support(forChance: 0.6, atLeastUsual: true), kit.snare.support(forChance: 0.1),
            kit.kick.support(forChance: 0.25))
        quarter = sum(any.support(forChance: 0.35, atLeastUsual: true), kit.snare.support(forChance: 0.05))
        laterThird = sum(any.support(forChance: 0.6, atLeastUsual: true), kit.snare.support(forChance: 0.08))
        firstThird = sum(any.support(forChance: 0.3, atLeastUsual: true), kit.snare.support(forChance: 0.06))
        third = sum(any.support(forChance: 0.7, atLeastUsual: true), kit.snare.support(forChance: 0.08))
        sixth = sum(any.support(forChance: 0.1, atLeastUsual: true))
        for weight in kit.onsetWeights {
            strokesBefore.append(strokesBefore[strokesBefore.count - 1] + weight)
        }
        let beats = lanes.beats.map {
            Kind(
                beat: $0.beat, isFirst: $0.index == 0, isShort: lanes.patterns[$0.pattern].division == .short)
        }
        let different = Array(Set(beats))
        kinds = beats.map { different.firstIndex(of: $0) ?? 0 }
        onBeat = Self.support(for: different, kit, activations, line: line)
    }

    private struct Kind: Hashable {
        let beat: BarPattern.BeatPattern
        let isFirst, isShort: Bool
    }

    /// For each lane, what speaks for its beat at `frame`.
    func onBeat(_ frame: Int) -> [Float] {
        kinds.map { onBeat[$0][frame] }
    }

    /// What a stroke beside every place of the grid costs.
    private static let strayPrice: Float = 0.8

    /// [division][length, 0...longest]: for a beat of so many frames that ends at `frame`, what is inside.
    func inside(upTo frame: Int, longest: Int) -> [Float] {
        var all = [Float](repeating: 0, count: 3 * (longest + 1))
        for length in 2...max(2, longest) where length <= frame {
            let strays = strays(in: length, upTo: frame)
            all[length] = simple(length, frame) - strays
            all[longest + 1 + length] = compound(length, frame) - strays
            all[2 * (longest + 1) + length] = quarter[frame - length / 2] - strays
        }
        return all
    }

    private func strays(in length: Int, upTo frame: Int) -> Float {
        guard length > 2 * margin else { return 0 }
        return Self.strayPrice * (strokesBefore[frame - margin] - strokesBefore[frame - length + margin])
    }

    /// In halves and quarters, or in thirds where they are likelier.
    private func simple(_ length: Int, _ frame: Int) -> Float {
        let (middle, early, late) = (
            frame - length / 2, frame - (3 * length + 2) / 4, frame - (length + 2) / 4
        )
        let straight = half[middle] + quarter[early] + quarter[late]
        let swung = laterThird[frame - (length + 1) / 3] + firstThird[frame - (2 * length + 1) / 3]
        return max(straight, swung - Self.swingPrice)
    }

    /// In thirds and sixths.
    private func compound(_ length: Int, _ frame: Int) -> Float {
        let (early, late) = (frame - (5 * length + 3) / 6, frame - (length + 3) / 6)
        return third[frame - (length + 1) / 3] + third[frame - (2 * length + 1) / 3]
            + sixth[early] + sixth[frame - length / 2] + sixth[late]
    }

    private static let swingPrice: Float = 0.4
}

extension Evidence {
    private static func support(
        for kinds: [Kind], _ kit: HeardKit, _ activations: BeatActivations, line: FrameLine
    ) -> [[Float]] {
        let network = Presence(values: activations.beats(on: line))
        let bars = Presence(values: activations.downbeats(on: line))
        let pull = kit.any.values.map { strayPrice * $0 }
        func common(isFirst: Bool, isShort: Bool) -> [Float] {
            sum(
                pull, kit.any.support(forChance: isFirst || !isShort ? 0.85 : 0.6),
                kit.timekeeper.support(forChance: isShort ? 0.6 : 0.7).map { 0.5 * $0 },
                network.support(forChance: isShort && !isFirst ? 0.3 : 0.6),
                kit.crash.support(forChance: isFirst ? 0.3 : 0.03),
                bars.support(forChance: isFirst ? 0.4 : 0.04).map { 1.2 * $0 })
        }
        let all = [(true, false), (true, true), (false, false), (false, true)].map(common)
        return kinds.map { kind in
            sum(
                all[(kind.isFirst ? 0 : 2) + (kind.isShort ? 1 : 0)],
                kit.kick.support(forChance: kind.beat.kick), kit.snare.support(forChance: kind.beat.snare))
        }
    }

    private static func sum(_ parts: [Float]...) -> [Float] {
        parts.dropFirst().reduce(parts[0]) { sum, part in zip(sum, part).map { $0 + $1 } }
    }
}
