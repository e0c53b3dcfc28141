import MusicModel

/// How well found beats fit true ones, by the definitions of mir_eval (C. Raffel and others, "mir_eval: A Transparent
/// Implementation of Common MIR Metrics", ISMIR 2014) and of the tempo measure accuracy 1 (F. Gouyon and others, 2006).
/// Beats at the very beginning count, too.
package struct BeatAgreement: Sendable {
    /// F measure of beats, and of the first beats of bars, 0...1, within 70 ms.
    package let beats, downbeats: Double

    /// Whether most beats were found in the meter that most true ones are in.
    package let isMeterRight: Bool

    /// Whether the median tempo is right to 4 %.
    package let isTempoRight: Bool

    /// Judges only where something is played.
    package init(_ found: Transcription, truth: Transcription) {
        let times = truth.hits.map(\.time)
        let played = ((times.min() ?? 0) - 0.1)...((times.max() ?? 0) + 0.1)
        func within(_ beats: [Beat]) -> [Beat] { beats.filter { played.contains($0.time) } }
        let (heard, real) = (within(found.beats), within(truth.beats))
        beats = Self.measure(heard.map(\.time), real.map(\.time))
        downbeats = Self.measure(
            heard.filter(\.isDownbeat).map(\.time), real.filter(\.isDownbeat).map(\.time))
        isMeterRight = found.mainMeter == truth.mainMeter
        isTempoRight = abs(Self.interval(real) / Self.interval(heard) - 1) < 0.04
    }

    /// One to one, both by time.
    private static func measure(_ found: [Double], _ real: [Double]) -> Double {
        var (place, met) = (0, 0)
        for time in real {
            while place < found.count, found[place] < time - 0.07 { place += 1 }
            guard place < found.count, found[place] <= time + 0.07 else { continue }
            met += 1
            place += 1
        }
        let all = found.count + real.count
        return all == 0 ? 1 : 2 * Double(met) / Double(all)
    }

    /// The median.
    private static func interval(_ beats: [Beat]) -> Double {
        let intervals = zip(beats.dropFirst(), beats).map { $0.time - $1.time }.sorted()
        return intervals.isEmpty ? 1 : intervals[intervals.count / 2]
    }
}

extension Transcription {
    /// That of most beats.
    fileprivate var mainMeter: Meter {
        var counts: [Meter: Int] = [:]
        for (number, span) in meters.enumerated() {
            let end = number + 1 < meters.count ? meters[number + 1].firstBeat : beats.count
            counts[span.meter, default: 0] += end - span.firstBeat
        }
        return counts.max { ($0.value, $1.key.description) < ($1.value, $0.key.description) }?.key ?? meter
    }
}
