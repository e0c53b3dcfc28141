import MusicModel

/// The score as a MIDI file: every note exactly where it is written, repeats played out.
///
/// Swung music stays on the straight grid that it is written on: sequencers have a swing of their own that would be added to
/// ours, and how it was really played stands in the performance file. A marker tells of the feel.
package enum ScoreMIDI {
    /// Ticks a quarter note.
    package static let division = 480

    /// A file of type 1: tempos, meters, markers for sections and the title in the first track, the drums on channel 10 in
    /// the second, or with `tracks` in one for each. The same score gives the same bytes.
    package static func file(of score: Score, tracks: DrumTracks = .one) -> [UInt8] {
        let bars = ScoreMIDIBar.played(score)
        let end = bars.last.map { $0.start + ticks($0.bar.length) } ?? 0
        let drums = tracks.tracks(of: bars.flatMap(\.notes), length: division / 8, end: end)
        return MIDIFile(division: division, tracks: [map(of: score, bars, end: end)] + drums).bytes
    }

    /// Of a position or length in whole notes.
    static func ticks(_ length: Fraction) -> Int {
        (length * (4 * division) + Fraction(1, 2)).floor
    }

    private static func map(of score: Score, _ bars: [ScoreMIDIBar], end: Int) -> MIDITrack {
        var track = MIDITrack()
        track.addName(score.title)
        track.end = end
        var meter: Meter?
        var tempo: Double?
        for bar in bars {
            if let marker = bar.marker { track.addMarker(marker, at: bar.start) }
            if bar.meter != meter { track.addMeter(bar.meter, at: bar.start) }
            meter = bar.meter
            guard let next = bar.tempo, next != tempo else { continue }
            track.addTempo(Int((60_000_000 / next).rounded()), at: bar.start)
            tempo = next
        }
        return track
    }
}
