import MusicModel

/// All that is struck at one place of a bar.
struct Chord: Hashable, Sendable {
    var strokes: [Stroke]
    var grace: [Stroke] = []
    var isRoll = false
    var isTied = false

    /// Hands or feet alone; small notes and rolls are the hands'. Nil where they rest.
    func part(byFoot: Bool) -> Chord? {
        let own = strokes.filter { $0.drum.isPlayedByFoot == byFoot }
        guard !own.isEmpty else { return nil }
        return byFoot
            ? Chord(strokes: own) : Chord(strokes: own, grace: grace, isRoll: isRoll, isTied: isTied)
    }
}
