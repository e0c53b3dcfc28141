import MusicModel

/// How the drums of a MIDI file are spread over tracks.
package enum DrumTracks: Sendable, Hashable {
    /// All in one.
    case one

    /// Each that occurs in a track of its own, named after it, from the highest place in the staff to the lowest. All stay on
    /// channel 10 and on their keys.
    case onePerDrum
}

extension DrumTracks {
    /// `length` and `end` in ticks; notes in any order.
    func tracks(of notes: [MIDINote], length: Int, end: Int) -> [MIDITrack] {
        let sorted = notes.sorted { ($0.tick, $0.key, $0.velocity) < ($1.tick, $1.key, $1.velocity) }
        guard self == .onePerDrum, !notes.isEmpty else {
            return [Self.track(sorted, name: "Drums", length: length, end: end)]
        }
        let byDrum = Dictionary(grouping: sorted, by: \.drum)
        let kit = DrumClass.allCases.sorted { $0.staffPosition > $1.staffPosition }
        return kit.compactMap { drum in
            byDrum[drum].map { Self.track($0, name: drum.name, length: length, end: end) }
        }
    }

    private static func track(_ notes: [MIDINote], name: String, length: Int, end: Int) -> MIDITrack {
        var track = MIDITrack()
        track.addName(name)
        track.add([0xC9, 0], at: 0)
        track.end = end
        track.addDrums(notes, length: length)
        return track
    }
}
