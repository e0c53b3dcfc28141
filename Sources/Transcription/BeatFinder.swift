import Glibc
import MusicModel

/// Finds tempo, beats and bars from the strokes that were heard.
struct BeatFinder {
    /// By time.
    let hits: [Hit]

    /// Of the recording, in seconds.
    let duration: Double

    private let pulse, backbeat: Pulse

    init(hits: [Hit], duration: Double) {
        self.hits = hits
        self.duration = duration
        pulse = Pulse(hits, duration: duration, weight: \.accent)
        backbeat = Pulse(hits, duration: duration, weight: \.backbeat)
    }

    /// The beats in whole bars, from the one in which the first hit falls to that of the last; 4/4 at 120
    /// from the first hit on where there is no telling.
    func grid() -> BeatGrid {
        let candidates = tracked() + loops()
        let scores = candidates.map(score)
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
            return .fallback(for: hits)
        }
        return barred(candidates[best])
    }

    private func barred(_ beats: BeatTimes) -> BeatGrid {
        let bars = BarFinder(times: beats.times, hits: hits, duration: duration)
        let count = bars.beatsPerBar
        let phase = bars.firstDownbeat(beatsPerBar: count)
        return BeatGrid(beats, beatsPerBar: count, firstDownbeat: phase, covering: hits)
    }
}

extension BeatFinder {
    /// Beats followed through the recording, and the same half a beat later: off-beats are often the louder
    /// ones.
    private func tracked() -> [BeatTimes] {
        TempoCandidates(pulse).periods.flatMap { period -> [BeatTimes] in
            let tracked = BeatTracker(period: period).beats(of: pulse)
            guard tracked.count >= 2 else { return [] }
            let beats = BeatTimes(tracked: tracked, hits: hits)
            return [beats, beats.halfABeatLater]
        }
    }

    /// A short recording that begins with a stroke may be a loop: some whole number of beats fills it.
    private func loops() -> [BeatTimes] {
        guard let first = hits.first?.time, first < 0.1, duration < 20 else { return [] }
        let fewest = max(2, Int((duration * Self.loopTempo.lowerBound).rounded(.up)))
        let most = Int(duration * Self.loopTempo.upperBound)
        guard fewest <= most else { return [] }
        return stride(from: (fewest + 1) / 2 * 2, through: most, by: 2).map { count in
            BeatTimes(loopOf: duration, beats: count, hits: hits)
        }
    }

    /// Beats per second: 60 to 190 a minute.
    private static let loopTempo = 1.0...3.17

    /// How well beats explain the strokes: accents on them, bass drum and snare in turn, strokes on their
    /// halves and quarters, and a usual tempo.
    private func score(_ beats: BeatTimes) -> Double {
        let accents = beats.times.map { min(1.3, pulse.height(at: $0)) }
        let sides = beats.times.map { backbeat.signedHeight(at: $0) }
        let turns = zip(sides, sides.dropFirst()).map { -$0 * $1 }
        let evidence = Double(accents.mean + 0.5 * max(0, turns.mean)) + (beginsOnBeat(beats) ? 0.15 : 0)
        let closeness = 0.3 + beats.closeness(of: hits)
        return evidence * closeness * TempoCandidates.usualness(ofPeriod: beats.period) * beats.favour
    }

    private func beginsOnBeat(_ beats: BeatTimes) -> Bool {
        guard let first = hits.first?.time else { return false }
        return beats.times.prefix(8).contains { abs($0 - first) < 0.04 }
    }
}
