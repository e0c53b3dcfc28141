import MusicModel

/// The performance as a MIDI file: every hit when it was played and as loud, over a tempo map that follows the beats, so
/// that a sequencer's grid lies on the recording.
package enum PerformanceMIDI {
    /// Ticks a quarter note. Half a tick is the error of a hit's time: below 1 ms from 32 quarter notes a minute up.
    package static let division = 960

    /// A file of type 1 whose second 0 is that of the recording: tempos, meters, the sections of `result` as markers and
    /// `title` in the first track, the drums on channel 10 in the second, or with `tracks` in one for each. Hits whose time
    /// is no number are left out. The same input gives the same bytes.
    package static func file(
        of transcription: Transcription, notated result: NotationResult? = nil, title: String,
        tracks: DrumTracks = .one
    ) -> [UInt8] {
        let map = TempoMap(transcription, division: division)
        let end = map.tick(at: transcription.duration)
        var tempos = tempos(of: map, title: title, end: end)
        for section in result?.sections ?? [] {
            if let time = section.time { tempos.addMarker(section.name, at: map.tick(at: time)) }
        }
        let notes = transcription.hits.filter(\.isOnTimeLine).map {
            MIDINote(tick: map.tick(at: $0.time), drum: $0.drum, velocity: $0.velocity)
        }
        let drums = tracks.tracks(of: notes, length: division / 8, end: end)
        return MIDIFile(division: division, tracks: [tempos] + drums).bytes
    }

    private static func tempos(of map: TempoMap, title: String, end: Int) -> MIDITrack {
        var track = MIDITrack()
        track.addName(title)
        track.end = end
        for change in map.meters { track.addMeter(change.meter, at: change.tick) }
        for segment in map.segments { track.addTempo(segment.microseconds, at: segment.tick) }
        return track
    }
}
