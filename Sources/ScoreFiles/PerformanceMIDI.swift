import MusicModel

/// The performance as a MIDI file: every hit when it was played and as loud, over a tempo map that follows the beats, so
/// that a sequencer's grid lies on the recording.
package enum PerformanceMIDI {
    /// Ticks a quarter note. Half a tick is the error of a hit's time: below 1 ms from 32 quarter notes a minute up.
    package static let division = 960

    /// A file of type 1 whose second 0 is that of the recording: tempos, meters and `title` in the first track, the drums on
    /// channel 10 in the second. Hits whose time is no number are left out. The same input gives the same bytes.
    package static func file(of transcription: Transcription, title: String) -> [UInt8] {
        let map = TempoMap(transcription, division: division)
        let end = map.tick(at: transcription.duration)
        let tracks = [
            tempos(of: map, title: title, end: end), drums(of: transcription.hits, on: map, end: end),
        ]
        return MIDIFile(division: division, tracks: tracks).bytes
    }

    private static func tempos(of map: TempoMap, title: String, end: Int) -> MIDITrack {
        var track = MIDITrack()
        track.addName(title)
        track.end = end
        for change in map.meters { track.addMeter(change.meter, at: change.tick) }
        for segment in map.segments { track.addTempo(segment.microseconds, at: segment.tick) }
        return track
    }

    private static func drums(of hits: [Hit], on map: TempoMap, end: Int) -> MIDITrack {
        var track = MIDITrack()
        track.addName("Drums")
        track.add([0xC9, 0], at: 0)
        track.end = end
        let notes = hits.filter(\.isOnTimeLine).map {
            MIDINote(tick: map.tick(at: $0.time), key: $0.drum.midiKey, velocity: $0.velocity)
        }
        track.addDrums(notes.sorted { ($0.tick, $0.key) < ($1.tick, $1.key) }, length: division / 8)
        return track
    }
}
