import Glibc
import MusicModel

/// A steady tempo: the time of a beat is a linear function of its number.
struct BeatLineFit {
    /// Seconds: of beat 0, and from beat to beat.
    let start, period: Double

    /// Something struck at a known place of the beat.
    struct Moment {
        let beat, time, weight: Double
    }

    init(start: Double, period: Double) {
        self.start = start
        self.period = period
    }

    /// Weighted least squares; nil where the moments do not determine a line that goes forward.
    init?(_ moments: some Collection<Moment>) {
        let weight = moments.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return nil }
        let beat = moments.reduce(0) { $0 + $1.weight * $1.beat } / weight
        let time = moments.reduce(0) { $0 + $1.weight * $1.time } / weight
        let spread = moments.reduce(0) { $0 + $1.weight * ($1.beat - beat) * ($1.beat - beat) }
        let slope = moments.reduce(0) { $0 + $1.weight * ($1.beat - beat) * ($1.time - time) } / spread
        guard spread > 0, slope > 0 else { return nil }
        self.init(start: time - slope * beat, period: slope)
    }

    /// The line of the moments around one of them.
    init?(_ moments: [Moment], around index: Int) {
        self.init(moments[max(0, index - Self.reach)..<min(moments.count, index + Self.reach + 1)])
    }

    /// Beats on each side that share a tempo.
    private static let reach = 6

    func time(of beat: Double) -> Double { start + beat * period }

    func beat(at time: Double) -> Double { (time - start) / period }
}

extension BeatLineFit {
    /// The line fitted anew to all strokes on beats, halves and quarters, not only to those on beats.
    func refined(by hits: [Hit]) -> BeatLineFit {
        (0..<3).reduce(self) { line, _ in
            let moments = hits.compactMap { hit -> Moment? in
                let beat = line.beat(at: hit.time)
                let place = (beat * 4).rounded() / 4
                guard abs(beat - place) < 0.06 else { return nil }
                return Moment(beat: place, time: hit.time, weight: Double(hit.accent))
            }
            guard moments.count >= 4, let better = BeatLineFit(moments) else { return line }
            let change = better.period / line.period
            return (0.98...1.02).contains(change) ? better : line
        }
    }

    /// The line moved, its tempo kept, to where strokes on beats, halves and quarters want it.
    func moved(onto hits: [Hit]) -> BeatLineFit {
        let delays = hits.compactMap { hit -> Double? in
            let place = beat(at: hit.time) * 4
            let delay = (place - place.rounded()) / 4
            return abs(delay) < 0.06 ? delay * period : nil
        }
        return BeatLineFit(start: start + delays.median, period: period)
    }

    /// The line on which so many beats fill the recording, if it goes with the strokes as well as this one
    /// does: a loop lasts a whole number of beats, and its length tells the tempo better than any stroke.
    func filling(_ duration: Double, with beats: Int, hits: [Hit]) -> BeatLineFit? {
        let exact = duration / Double(beats)
        let middle = beat(at: duration / 2)
        let line = BeatLineFit(start: duration / 2 - middle * exact, period: exact).moved(onto: hits)
        return line.deviation(of: hits) < deviation(of: hits) + Self.leeway ? line : nil
    }

    /// In seconds.
    private static let leeway = 0.003

    /// How far strokes lie from beats, halves and quarters, in seconds, the root of the mean square; what
    /// lies farther than a sixteenth of a beat counts as if it lay there.
    private func deviation(of hits: [Hit]) -> Double {
        let squares = hits.map { hit in
            let place = beat(at: hit.time) * 4
            let distance = min(abs(place - place.rounded()) / 4, 1.0 / 16) * period
            return distance * distance
        }
        return squares.mean.squareRoot()
    }
}
