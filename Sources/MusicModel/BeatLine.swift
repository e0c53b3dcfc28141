/// Beats in good order: the same time line for the score, the MIDI files and the report.
///
/// A tracker may hand over no beats at all, some at the same instant, or none for a while; here every beat is later than
/// the one before, and a gap where several beats are missing is filled evenly.
package struct BeatLine: Sendable, Hashable {
    /// By time, two or more, each at least `closest` after the one before.
    package let beats: [Beat]

    private let beatsPerBar: Int

    /// Of the last bars, where the meter changes on the way.
    private let lastBeatsPerBar: Int

    /// In seconds: 1,200 beats a minute, faster than any music.
    package static let closest = 0.05

    /// In seconds: eleven days on either side of the recording's start. What is farther is no time.
    package static let farthest = 1_000_000.0

    /// In seconds: 120 beats a minute, where nothing better is known.
    package static let assumedInterval = 0.5

    /// The beats of `transcription`. Where it has fewer than two, 120 beats a minute from the beat there is, or from the
    /// first hit.
    package init(_ transcription: Transcription) {
        beatsPerBar = max(1, transcription.meter.beatsPerBar)
        lastBeatsPerBar = max(1, transcription.meters.last?.meter.beatsPerBar ?? beatsPerBar)
        let sane = Self.increasing(transcription.beats)
        guard sane.count < 2 else {
            beats = Self.withoutGaps(sane, beatsPerBar: beatsPerBar)
            return
        }
        let times = transcription.hits.lazy.filter(\.isOnTimeLine).map(\.time)
        let first = sane.first ?? Beat(time: times.min() ?? 0, index: 0)
        let next = Beat(time: first.time + Self.assumedInterval, index: (first.index + 1) % beatsPerBar)
        beats = [first, next]
    }

    private init(beats: [Beat], beatsPerBar: Int, lastBeatsPerBar: Int) {
        self.beats = beats
        self.beatsPerBar = beatsPerBar
        self.lastBeatsPerBar = lastBeatsPerBar
    }

    /// The line continued at both ends in whole bars, at the tempo it has there, until beats lie before `start` and after
    /// `end` (seconds), but not by more than `limit` beats in all.
    package func covering(_ start: Double, _ end: Double, limit: Int) -> BeatLine {
        let before = earlier(than: start, limit: limit)
        let after = later(than: end, limit: limit - before.count)
        return BeatLine(
            beats: before.reversed() + beats + after, beatsPerBar: beatsPerBar,
            lastBeatsPerBar: lastBeatsPerBar)
    }

    /// In seconds, of the beat at `index`: until the next one, or as long as the one before.
    package func interval(at index: Int) -> Double {
        let left = min(index, beats.count - 2)
        return beats[left + 1].time - beats[left].time
    }
}

extension BeatLine {
    private static func increasing(_ beats: [Beat]) -> [Beat] {
        let sorted = beats.filter { abs($0.time) <= farthest && $0.index >= 0 }.sorted { $0.time < $1.time }
        return sorted.reduce(into: []) { kept, beat in
            guard let last = kept.last, beat.time - last.time < closest else { return kept.append(beat) }
        }
    }

    /// Adds beats where more than twice and a half the usual interval goes by without any.
    private static func withoutGaps(_ beats: [Beat], beatsPerBar: Int) -> [Beat] {
        let usual = median(zip(beats, beats.dropFirst()).map { $1.time - $0.time })
        return beats.dropFirst().reduce(into: [beats[0]]) { line, next in
            let last = line[line.count - 1]
            let parts = (next.time - last.time) / usual
            let missing = parts > 2.5 ? min(Int(parts.rounded()) - 1, mostMissing) : 0
            for step in 0..<missing {
                let time = last.time + (next.time - last.time) * Double(step + 1) / Double(missing + 1)
                line.append(Beat(time: time, index: (last.index + 1 + step) % beatsPerBar))
            }
            line.append(next)
        }
    }

    /// In one gap.
    private static let mostMissing = 10_000

    private func earlier(than start: Double, limit: Int) -> [Beat] {
        guard var beat = beats.first else { return [] }
        let interval = Self.median((0..<min(8, beats.count - 1)).map(interval(at:)))
        var added: [Beat] = []
        while added.count < limit, beat.time >= start || !beat.isDownbeat {
            let index = beat.index == 0 ? beatsPerBar - 1 : beat.index - 1
            beat = Beat(time: beat.time - interval, index: index)
            added.append(beat)
        }
        return added
    }

    private func later(than end: Double, limit: Int) -> [Beat] {
        guard var beat = beats.last else { return [] }
        let interval = Self.median((max(0, beats.count - 9)..<(beats.count - 1)).map(interval(at:)))
        var added: [Beat] = []
        while added.count < limit, beat.time <= end + interval || (beat.index + 1) % lastBeatsPerBar != 0 {
            beat = Beat(time: beat.time + interval, index: (beat.index + 1) % lastBeatsPerBar)
            added.append(beat)
        }
        return added
    }

    private static func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}
