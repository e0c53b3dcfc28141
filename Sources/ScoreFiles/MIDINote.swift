/// The beginning of one drum note.
struct MIDINote: Hashable {
    /// From the start of the file.
    let tick: Int

    /// Of General MIDI's percussion map, 0 to 127.
    let key: Int

    let velocity: Int
}
