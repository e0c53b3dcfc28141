import Glibc
import MusicModel

/// Beats in whole bars that cover all hits.
struct BeatGrid {
    let beats: [Beat]
    let meter: Meter

    /// How sure the beats are, 0 to 1: how near the strokes lie to their parts.
    let steadiness: Double

    /// At least two beats, that numbered `firstDownbeat` the first of a bar. They are continued at both ends
    /// with the tempo that they have there.
    init(_ beatTimes: BeatTimes, beatsPerBar: Int, firstDownbeat: Int, covering hits: [Hit]) {
        let (first, last) = (hits.first?.time ?? 0, hits.last?.time ?? 0)
        var start = firstDownbeat
        while beatTimes.time(of: start) > first + Self.anticipation { start -= beatsPerBar }
        while beatTimes.time(of: start + beatsPerBar) <= first + Self.anticipation { start += beatsPerBar }
        var end = start + beatsPerBar
        while beatTimes.time(of: end) <= last { end += beatsPerBar }
        beats = (start..<end).map { beat in
            let time = beatTimes.time(of: beat)
            return Beat(time: beat == start ? min(time, first) : time, index: (beat - start) % beatsPerBar)
        }
        meter = Meter(beatsPerBar, 4)
        steadiness = beatTimes.closeness(of: hits)
    }

    /// A first hit this little before the downbeat, in seconds, is played on it: the downbeat moves there,
    /// and no bar is put before it.
    private static let anticipation = 0.03

    private init(beats: [Beat]) {
        self.beats = beats
        meter = .common
        steadiness = 0
    }

    /// No tempo was found: 4/4 at 120 beats a minute, the first hit on the downbeat.
    static func fallback(for hits: [Hit]) -> BeatGrid {
        let start = hits.first?.time ?? 0
        let length = (hits.last?.time ?? 0) - start
        let bars = Int(length / 2) + 1
        return BeatGrid(beats: (0..<bars * 4).map { Beat(time: start + Double($0) * 0.5, index: $0 % 4) })
    }
}
