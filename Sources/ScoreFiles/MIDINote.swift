import MusicModel

/// The beginning of one drum note.
struct MIDINote: Hashable {
    /// From the start of the file.
    let tick: Int

    let drum: DrumClass

    /// As played; kept within 1 to 127 where it is written.
    let velocity: Int

    /// Of General MIDI's percussion map, 0 to 127.
    var key: Int { drum.midiKey }
}
