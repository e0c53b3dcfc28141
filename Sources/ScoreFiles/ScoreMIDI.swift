import MusicModel

/// The score as a MIDI file: every note exactly where it is written.
package enum ScoreMIDI {
    /// Ticks a quarter note.
    package static let division = 480

    /// A file of type 1: tempos, meters and the title in the first track, the drums on channel 10 in the second. The same
    /// score gives the same bytes.
    package static func file(of score: Score) -> [UInt8] {
        let starts = barStarts(of: score)
        return MIDIFile(division: division, tracks: [map(of: score, starts), drums(of: score, starts)]).bytes
    }

    /// In ticks, with one more at the end of the last bar.
    private static func barStarts(of score: Score) -> [Int] {
        score.bars.reduce(into: [0]) { starts, bar in
            starts.append(starts[starts.count - 1] + ticks(bar.meter.barLength))
        }
    }

    private static func map(of score: Score, _ starts: [Int]) -> MIDITrack {
        var track = MIDITrack()
        track.addName(score.title)
        track.end = starts.last ?? 0
        var meter: Meter?
        for (bar, start) in zip(score.bars, starts) {
            if bar.meter != meter { track.addMeter(bar.meter, at: start) }
            meter = bar.meter
            if let tempo = bar.tempo { track.addTempo(Int((60_000_000 / tempo).rounded()), at: start) }
        }
        return track
    }

    private static func drums(of score: Score, _ starts: [Int]) -> MIDITrack {
        var track = MIDITrack()
        track.addName("Drums")
        track.add([0xC9, 0], at: 0)
        track.end = starts.last ?? 0
        let notes = zip(score.bars, starts).flatMap { Self.notes(of: $0, from: $1) }
        track.addDrums(notes.sorted { ($0.tick, $0.key) < ($1.tick, $1.key) }, length: division / 8)
        return track
    }

    private static func notes(of bar: Bar, from start: Int) -> [MIDINote] {
        (bar.hands.events + bar.feet.events).flatMap { event in
            event.strokes.map {
                MIDINote(tick: start + ticks(event.onset), key: $0.drum.midiKey, velocity: $0.velocity)
            }
        }
    }

    /// Of a position or length in whole notes.
    private static func ticks(_ length: Fraction) -> Int {
        (length * (4 * division) + Fraction(1, 2)).floor
    }
}
