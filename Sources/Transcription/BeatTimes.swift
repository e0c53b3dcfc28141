import Glibc
import MusicModel

/// Beats at even steps, or as even as the playing was.
///
/// A drummer's single strokes are early or late by more than the beat is: every beat is put where the strokes
/// around it say together, on a straight line fitted to them by least squares. If one line does for the whole
/// recording it was played to a click, and the beats get the click's exactness.
struct BeatTimes {
    /// Seconds, in order.
    private(set) var times: [Double]

    /// How much more likely they are than others for what they are.
    let favour: Double

    /// Seconds from one beat to the next, the median.
    var period: Double {
        zip(times.dropFirst(), times).map { $0 - $1 }.median
    }

    /// `tracked` are at least two beats; `hits` what was struck.
    init(tracked: [Double], hits: [Hit]) {
        times = tracked
        let moments = Self.moments(near: tracked, hits: hits)
        let smooth = tracked.indices.map { index in
            BeatLineFit(moments, around: index)?.time(of: Double(index)) ?? tracked[index]
        }
        times = Self.isIncreasing(smooth) ? smooth : tracked
        favour = 1
        guard let line = BeatLineFit(moments), Self.isSame(smooth, as: line) else { return }
        let exact = line.refined(by: hits)
        times = tracked.indices.map { exact.time(of: Double($0)) }
    }

    /// The time of a beat by its number. Before the first, which has 0, and after the last they go on as
    /// there.
    func time(of beat: Int) -> Double {
        guard !times.indices.contains(beat), let first = times.first, let last = times.last else {
            return times.isEmpty ? 0 : times[beat]
        }
        if beat < 0 { return first + Double(beat) * Self.step(of: times.prefix(Self.endBeats)) }
        return last + Double(beat - times.count + 1) * Self.step(of: times.suffix(Self.endBeats))
    }

    /// Beats at an end whose mean distance says how they go on.
    private static let endBeats = 9

    private static func step(of times: ArraySlice<Double>) -> Double {
        guard let first = times.first, let last = times.last, times.count > 1 else { return 0.5 }
        return (last - first) / Double(times.count - 1)
    }

    private static func isIncreasing(_ times: [Double]) -> Bool {
        zip(times, times.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// Beats that fill a loop, or nearly, if the strokes say that it is none. The shorter a recording, the
    /// likelier it is one; most have one, two, four or eight bars of four.
    init(loopOf duration: Double, beats: Int, hits: [Hit]) {
        let guess = BeatLineFit(start: 0, period: duration / Double(beats)).moved(onto: hits)
        let refined = guess.refined(by: hits)
        let loop = refined.filling(duration, with: beats, hits: hits)
        times = (0..<beats).map { (loop ?? refined).time(of: Double($0)) }
        favour = 1 + (loop == nil ? 0 : Self.likelihood(ofLoop: duration, beats: beats))
    }

    private static func likelihood(ofLoop duration: Double, beats: Int) -> Double {
        let isPowerOfTwo = beats & (beats - 1) == 0
        return max(0, 1 - duration / 20) * (isPowerOfTwo && beats > 2 ? 1 : beats % 4 == 0 ? 0.5 : 0.3)
    }

    private init(times: [Double], favour: Double) {
        self.times = times
        self.favour = favour
    }

    /// As many less one, each in the middle between two of these.
    var halfABeatLater: BeatTimes {
        BeatTimes(times: zip(times, times.dropFirst()).map { ($0 + $1) / 2 }, favour: favour)
    }

    /// How near strokes lie to beats, halves and quarters, or to thirds, which are rarer: 1 for exactly
    /// there, 0 for anywhere.
    func closeness(of hits: [Hit]) -> Double {
        let places = hits.compactMap { hit in place(of: hit.time).map { ($0, Double(hit.accent)) } }
        let weight = places.reduce(0) { $0 + $1.1 }
        guard weight > 0 else { return 0 }
        let closeness = [(parts: 4.0, usualness: 1.0), (3.0, 0.85)].map { grid in
            grid.usualness * places.reduce(0) { $0 + $1.1 * cos(2 * .pi * grid.parts * $1.0) } / weight
        }
        return max(0, closeness.max() ?? 0)
    }

    /// Where in its beat a time lies, 0 to 1; beats are continued at both ends.
    private func place(of time: Double) -> Double? {
        guard times.count > 1 else { return nil }
        let after = times.partitioningIndex { $0 > time }
        let index = min(max(1, after), times.count - 1)
        let place = (time - times[index - 1]) / (times[index] - times[index - 1])
        return place - place.rounded(.down)
    }

    /// Beats may differ from a line by as much as players differ from a click, in seconds.
    private static let leeway = 0.025

    private static func isSame(_ times: [Double], as line: BeatLineFit) -> Bool {
        times.indices.allSatisfy { abs(times[$0] - line.time(of: Double($0))) < leeway }
    }

    /// Where the strokes on each beat say it is; by its index, and with their weight.
    private static func moments(near beats: [Double], hits: [Hit]) -> [BeatLineFit.Moment] {
        var first = 0
        return beats.indices.map { index in
            let reach = 0.07
            while first < hits.count, hits[first].time < beats[index] - reach { first += 1 }
            let near = hits[first...].prefix { $0.time <= beats[index] + reach }
            let weight = near.reduce(0) { $0 + Double($1.accent) }
            let sum = near.reduce(0) { $0 + Double($1.accent) * $1.time }
            guard weight > 0 else {
                return BeatLineFit.Moment(beat: Double(index), time: beats[index], weight: 0.02)
            }
            return BeatLineFit.Moment(beat: Double(index), time: sum / weight, weight: weight)
        }
    }
}
