import MusicModel

/// The beats of the recording as a sequencer counts them: from time 0, with what comes before the first beat.
struct LeadIn {
    /// Those at or after the start of the recording, by time; two at least.
    let beats: [Beat]

    /// What is counted before the first of them.
    let sixteenths: Int

    /// For each of the beats, the meter it stands in.
    private let meters: [Meter]

    init(_ transcription: Transcription) {
        let line = BeatLine(transcription)
        let covered = line.covering(line.beats[0].time + 0.001, max(line.beats[0].time, 1), limit: 4_000)
        let start = covered.beats.firstIndex { $0.time >= 0 } ?? 0
        beats = Array(covered.beats[start...])
        meters = Self.meters(of: transcription, at: beats)
        let sixteenth = covered.interval(at: start) / (meters[0].beatLength * 16).value
        sixteenths = max(0, Int((beats[0].time / sixteenth).rounded()))
    }

    /// Of the beat at `index`, in sixteenths.
    func length(ofBeat index: Int) -> Int { (meters[index].beatLength * 16).floor }

    /// Where a meter begins, in ticks: a short first bar, the song's own, and bars with more or fewer beats than usual.
    func meters(division: Int) -> [(tick: Int, meter: Meter)] {
        let sixteenthTicks = division / 4
        var changes: [(tick: Int, meter: Meter)] = []
        var tick = 0
        for bar in bars() {
            let next = Self.meter(of: bar.sixteenths, like: bar.meter)
            if changes.last?.meter != next { changes.append((tick, next)) }
            tick += bar.sixteenths * sixteenthTicks
        }
        return changes
    }
}

extension LeadIn {
    private struct CountedBar {
        let sixteenths: Int
        let meter: Meter
    }

    /// Beats may have been added or dropped since they were found, so what tells a meter's place is its time.
    private static func meters(of transcription: Transcription, at beats: [Beat]) -> [Meter] {
        let found = transcription.beats
        let spans = transcription.meters.filter(\.meter.isWritable)
        let starts = spans.map {
            found.indices.contains($0.firstBeat) ? found[$0.firstBeat].time : -.infinity
        }
        return beats.map { beat in
            let index = starts.lastIndex { $0 <= beat.time + BeatLine.closest / 2 }
            return (index.map { spans[$0] } ?? spans.first)?.meter ?? .common
        }
    }

    private static func sixteenths(of meter: Meter) -> Int { (meter.barLength * 16).floor }

    /// The bars before the first downbeat are counted back from it, so the first may be short.
    private func bars() -> [CountedBar] {
        let downbeats = beats.indices.filter { beats[$0].isDownbeat }
        let first = downbeats.first ?? beats.count
        let full = zip(downbeats, downbeats.dropFirst()).map { start, end in
            CountedBar(sixteenths: (start..<end).map(length).reduce(0, +), meter: meters[start])
        }
        let last = meters[downbeats.last ?? beats.count - 1]
        return lead(before: first) + full + [CountedBar(sixteenths: Self.sixteenths(of: last), meter: last)]
    }

    private func lead(before downbeat: Int) -> [CountedBar] {
        let bar = Self.sixteenths(of: meters[0])
        let before = sixteenths + (0..<downbeat).map(length).reduce(0, +)
        let short = before % bar > 0 ? [CountedBar(sixteenths: before % bar, meter: meters[0])] : []
        return short + Array(repeating: CountedBar(sixteenths: bar, meter: meters[0]), count: before / bar)
    }

    /// A bar of so many sixteenths, in counts of its meter if they come out even.
    private static func meter(of sixteenths: Int, like meter: Meter) -> Meter {
        var (numerator, denominator) = (sixteenths, 16)
        while denominator > meter.denominator, numerator.isMultiple(of: 2) {
            numerator /= 2
            denominator /= 2
        }
        return Meter(numerator, denominator)
    }
}
