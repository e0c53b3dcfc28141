/// A Standard MIDI File of type 1 (MIDI 1.0 Detailed Specification, 4.2, "Standard MIDI Files 1.0").
struct MIDIFile {
    /// Ticks a quarter note, 1 to 32,767.
    let division: Int

    /// The first holds tempos and meters.
    let tracks: [MIDITrack]

    var bytes: [UInt8] {
        let header = Array("MThd".utf8) + MIDITrack.bigEndian(6, bytes: 4)
        let numbers = [1, tracks.count, division].flatMap { MIDITrack.bigEndian($0, bytes: 2) }
        return header + numbers + tracks.flatMap(\.chunk)
    }
}
