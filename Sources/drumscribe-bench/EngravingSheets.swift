import Engraving
import FoundationEssentials
import Grooves
import MusicModel
import ScoreFiles

/// The same music for us and for other engravers: written where `DRUMSCRIBE_SHEETS` names a folder, for
/// `scripts/compare-engravers`; and music that nobody would play, for the schema (`scripts/check-scores`).
struct EngravingSheets {
    let folder: URL

    /// Nil where no folder is named.
    init?(environment: [String: String]) {
        guard let path = environment["DRUMSCRIBE_SHEETS"], !path.isEmpty else { return nil }
        folder = URL(filePath: path)
    }

    /// The measured bars, a short part with every sign, and as MusicXML a thousand random scores.
    func write(_ bars: Score, with engraver: Engraver) throws {
        try write(bars, "bars", engraver)
        if let part = Part.all.first(where: { $0.name == "everything" }) {
            try write(part.score, part.name, engraver)
        }
        for seed in 0..<Self.randomScores {
            try write(MusicXMLWriter().document(of: RandomParts.score(seed: seed)), "random-\(seed).musicxml")
        }
    }

    private static let randomScores: UInt64 = 1_000

    private func write(_ score: Score, _ name: String, _ engraver: Engraver) throws {
        try write(engraver.pdf(of: score), "\(name).pdf")
        try write(MusicXMLWriter().document(of: score), "\(name).musicxml")
    }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: folder.appending(path: name))
    }
}
