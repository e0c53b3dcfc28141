import Engraving
import FoundationEssentials
import Grooves
import MusicModel
import ScoreFiles

/// The same music for us and for other engravers: written where `DRUMSCRIBE_SHEETS` names a folder, for
/// `scripts/compare-engravers`.
struct EngravingSheets {
    let folder: URL

    /// Nil where no folder is named.
    init?(environment: [String: String]) {
        guard let path = environment["DRUMSCRIBE_SHEETS"], !path.isEmpty else { return nil }
        folder = URL(filePath: path)
    }

    /// The measured bars, and a short part with every sign.
    func write(_ bars: Score, with engraver: Engraver) throws {
        try write(bars, "bars", engraver)
        if let part = Part.all.first(where: { $0.name == "everything" }) {
            try write(part.score, part.name, engraver)
        }
    }

    private func write(_ score: Score, _ name: String, _ engraver: Engraver) throws {
        try Data(engraver.pdf(of: score)).write(to: folder.appending(path: "\(name).pdf"))
        let document = MusicXMLWriter().document(of: score)
        try Data(document).write(to: folder.appending(path: "\(name).musicxml"))
    }
}
