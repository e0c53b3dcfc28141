import Grooves
import MusicModel
import Notation

extension Groove {
    /// The groove as a score, played exactly.
    func score(title: String = "Song") -> Score {
        Notator(title: title).notate(heard()).score
    }

    func heard() -> Transcription {
        var performer = Performer()
        performer.tempo = tempo
        return performer.play(bars)
    }

    static let waltz = all.first { $0.name == "waltz" } ?? all[0]
}
