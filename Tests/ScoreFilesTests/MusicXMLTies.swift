/// Ties on their way through a document: each begins at a head and ends at the same drum of the voice's next chord.
struct MusicXMLTies {
    private(set) var faults: [String] = []

    /// By voice, the instruments whose ties must end at this chord.
    private var due: [String: Set<String>] = [:]

    /// By voice, the instruments whose ties must end at the next chord.
    private var begun: [String: Set<String>] = [:]

    /// Reads one head or rest that is no grace note.
    mutating func read(_ note: XMLTree, voice: String) {
        if note["chord"] == nil { step(voice) }
        let instrument = note["instrument"]?.attributes["id"] ?? ""
        let sounds = note.all("tie").compactMap { $0.attributes["type"] }
        let drawn = note["notations"]?.all("tied").compactMap { $0.attributes["type"] } ?? []
        if sounds != drawn { faults.append("ties sound \(sounds) and are drawn \(drawn)") }
        if sounds.contains("stop"), due[voice, default: []].remove(instrument) == nil {
            faults.append("a tie ends unbegun")
        }
        if sounds.contains("start") { begun[voice, default: []].insert(instrument) }
    }

    /// What is left open at the end of the piece.
    mutating func end() {
        for voice in Set(due.keys).union(begun.keys) {
            step(voice)
            step(voice)
        }
    }

    private mutating func step(_ voice: String) {
        if due[voice]?.isEmpty == false { faults.append("a tie does not end") }
        due[voice] = begun[voice]
        begun[voice] = []
    }
}
