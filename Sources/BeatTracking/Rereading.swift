import MusicModel

/// Looks at a whole piece in which beats were found, and counts it another way where that is likelier: twice or half as
/// fast, a half beat later, in other meters, from another beat on.
///
/// The bar pointer model knows what is struck at one place; whether bars resemble each other, how the music begins and
/// how many strokes a beat has can only be seen from the whole.
struct Rereading {
    private let hints: NotationHints
    private let kit: HeardKit
    private let activations: BeatActivations
    private let line: FrameLine

    /// From the first hit to the last, in seconds.
    private let played: ClosedRange<Double>

    init(
        _ kit: HeardKit, _ activations: BeatActivations, line: FrameLine, played: ClosedRange<Double>,
        hints: NotationHints
    ) {
        self.played = played
        self.kit = kit
        self.activations = activations
        self.line = line
        self.hints = hints
    }

    /// The likeliest way to count them; music that changes its meter, or is shorter than two bars, stays as it is.
    func beats(_ found: TrackedBeats) -> TrackedBeats {
        guard found.meters.count == 1, let meter = found.meters.first?.meter,
            found.beats.count >= 2 * meter.beatsPerBar
        else { return found }
        let pulse = PulseLine(found.beats.map(\.time))
        let first = reading(found.beats[0].index, meter)
        let best = likeliest(first, pulse)
        guard best != first else { return found }
        return beats(of: best, pulse, from: first, steadiness: found.steadiness) ?? found
    }

    private func reading(_ index: Int, _ meter: Meter) -> Reading {
        let bar = meter.beatsPerBar * PulseLine.ticksPerBeat
        let start = PulseLine.origin - index * PulseLine.ticksPerBeat
        return Reading(meter: meter, step: PulseLine.ticksPerBeat, downbeat: (start % bar + bar) % bar)
    }

    private func likeliest(_ found: Reading, _ pulse: PulseLine) -> Reading {
        let strengths = PulseStrengths(kit, activations, line: line, pulse: pulse)
        var judge = ReadingJudge(strengths, found: found, tick: pulse.usualTick)
        let trust = activations.beats.isEmpty ? 0 : Self.trust
        func score(_ reading: Reading, _ weights: ReadingWeights) -> Float {
            let traits = judge.traits(of: reading)
            return weights.score(traits) + trust * traits[.sameBeats]
        }
        var best = (reading: found, score: score(found, ReadingWeights(found.meter)))
        for meter in hints.meter.map({ [$0] }) ?? Self.meters {
            let weights = ReadingWeights(meter)
            for reading in Reading.all(in: [meter], tempos: tempos, tick: pulse.usualTick) {
                let score = score(reading, weights)
                if score > best.score { best = (reading, score) }
            }
        }
        return best.reading
    }

    /// By how much more beats are believed that a network took part in finding, in nats.
    private static let trust: Float = 1

    private static let meters = BarPattern.known.map(\.meter).reduce(into: [Meter]()) { meters, meter in
        if !meters.contains(meter) { meters.append(meter) }
    }

    private var tempos: ClosedRange<Double> {
        guard let tempo = hints.tempo else { return TempoGrid.range }
        return tempo / Self.leeway...tempo * Self.leeway
    }

    /// How far from a given tempo the music may be.
    private static let leeway = 1.07

    private func beats(
        of reading: Reading, _ pulse: PulseLine, from found: Reading, steadiness: Double
    ) -> TrackedBeats? {
        let early = Self.early * pulse.usualTick * Double(reading.step)
        let all = Array(
            stride(from: reading.downbeat % reading.step, to: pulse.times.count, by: reading.step))
        let before = all.last { pulse.times[$0] <= played.lowerBound + early } ?? 0
        let ticks = all.filter { $0 >= before && ($0 == before || pulse.times[$0] <= played.upperBound) }
        guard ticks.count >= 2 else { return nil }
        var times = ticks.map { pulse.times[$0] }
        let isNew = reading.step != found.step || (reading.downbeat - found.downbeat) % found.step != 0
        if isNew { times = BeatSmoother(kit.onsets).smooth(times) }
        times[0] = min(times[0], played.lowerBound)
        let beats = zip(ticks, times).map { tick, time in
            let place = ((tick - reading.downbeat) % reading.bar + reading.bar) % reading.bar
            return Beat(time: time, index: place / reading.step)
        }
        return TrackedBeats(
            beats: beats, meters: [MeterSpan(firstBeat: 0, meter: reading.meter)], steadiness: steadiness)
    }

    /// A stroke may come so much of a beat before the one that it belongs to.
    private static let early = 0.12
}
