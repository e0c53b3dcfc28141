import MusicModel

/// The beats of the recording as a sequencer counts them: from time 0, with what comes before the first beat.
struct LeadIn {
    /// Those at or after the start of the recording, by time; two at least.
    let beats: [Beat]

    /// What is counted before the first of them.
    let sixteenths: Int

    private let meter: Meter

    init(_ line: BeatLine, meter: Meter) {
        self.meter = meter
        let covered = line.covering(line.beats[0].time + 0.001, max(line.beats[0].time, 1), limit: 4_000)
        let start = covered.beats.firstIndex { $0.time >= 0 } ?? 0
        beats = Array(covered.beats[start...])
        let sixteenth = covered.interval(at: start) / (meter.beatLength * 16).value
        sixteenths = max(0, Int((beats[0].time / sixteenth).rounded()))
    }

    /// Where a meter begins, in ticks: a short first bar, the song's own, and bars with more or fewer beats than usual.
    func meters(division: Int) -> [(tick: Int, meter: Meter)] {
        let sixteenthTicks = division / 4
        var changes: [(tick: Int, meter: Meter)] = []
        var tick = 0
        for length in barLengths() {
            let next = Self.meter(of: length, like: meter)
            if changes.last?.meter != next { changes.append((tick, next)) }
            tick += length * sixteenthTicks
        }
        return changes
    }
}

extension LeadIn {
    private var barSixteenths: Int { (meter.barLength * 16).floor }

    private var beatSixteenths: Int { (meter.beatLength * 16).floor }

    /// In sixteenths. The bars before the first downbeat are counted back from it, so the first may be short.
    private func barLengths() -> [Int] {
        let downbeats = beats.indices.filter { beats[$0].isDownbeat }
        let before = sixteenths + (downbeats.first ?? beats.count) * beatSixteenths
        let short = before % barSixteenths
        let lead = (short > 0 ? [short] : []) + Array(repeating: barSixteenths, count: before / barSixteenths)
        let full = zip(downbeats, downbeats.dropFirst()).map { ($1 - $0) * beatSixteenths }
        return lead + full + [barSixteenths]
    }

    /// A bar of so many sixteenths, in counts of the song's meter if they come out even.
    private static func meter(of sixteenths: Int, like meter: Meter) -> Meter {
        var (numerator, denominator) = (sixteenths, 16)
        while denominator > meter.denominator, numerator.isMultiple(of: 2) {
            numerator /= 2
            denominator /= 2
        }
        return Meter(numerator, denominator)
    }
}
