/// How strongly each kind of stroke, and whatever a network says, is there on each tick of a pulse.
struct PulseStrengths: Sendable {
    /// 0...1, one value a tick; `beat` and `downbeat` are the network's, 0 without one.
    let kick, snare, crash, tom, timekeeper, any, beat, downbeat: [Float]

    /// The ticks nearest to the first and the last stroke.
    let played: ClosedRange<Int>

    /// Strokes of a kind in a tick, on average.
    let onsetRate, kickRate, snareRate, timekeeperRate: Float

    init(_ kit: HeardKit, _ activations: BeatActivations, line: FrameLine, pulse: PulseLine) {
        let frames = pulse.times.map { line.frame($0) }
        func sample(_ values: [Float]) -> [Float] {
            frames.map { values.indices.contains($0) ? values[$0] : 0 }
        }
        kick = sample(kit.kick.values)
        snare = sample(kit.snare.values)
        crash = sample(kit.crash.values)
        tom = sample(kit.tom.values)
        timekeeper = sample(kit.timekeeper.values)
        any = sample(kit.any.values)
        beat = sample(activations.beats(on: line))
        downbeat = sample(activations.downbeats(on: line))
        let first = pulse.tick(nearest: kit.onsets.first?.time ?? 0)
        played = first...max(first, pulse.tick(nearest: kit.onsets.last?.time ?? 0))
        let ticks = Float(played.count)
        onsetRate = Float(kit.onsets.count) / ticks
        kickRate = Self.peaks(kick) / ticks
        snareRate = Self.peaks(snare) / ticks
        timekeeperRate = Self.peaks(timekeeper) / ticks
    }

    /// How often the values rise to a stroke that is not very soft.
    private static func peaks(_ values: [Float]) -> Float {
        let count = values.indices.dropFirst().dropLast().count { index in
            values[index] > 0.3 && values[index] >= values[index - 1] && values[index] > values[index + 1]
        }
        return Float(count)
    }
}
