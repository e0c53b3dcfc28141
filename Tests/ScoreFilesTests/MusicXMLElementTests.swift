import Grooves
import Testing

@testable import ScoreFiles

/// What a kit in two voices needs of the standard, and how often the part with every sign has it.
@Suite("The elements of MusicXML")
struct MusicXMLElementTests {
    @Test(
        "each is there as often as the music asks",
        arguments: [
            ("work-title", 1), ("creator", 1), ("software", 1), ("encoding-date", 1), ("supports", 3),
            ("clef", 1), ("staff-lines", 1), ("score-instrument", 12), ("instrument-name", 12),
            ("midi-instrument", 12),
            ("midi-channel", 12), ("midi-program", 12), ("midi-unpitched", 12), ("measure", 11),
            ("divisions", 1), ("multiple-rest", 1), ("rehearsal", 2), ("metronome", 2), ("swing", 2),
            ("repeat", 2), ("grace", 3), ("tremolo", 1), ("open-string", 2), ("stopped", 1),
        ])
    func counts(element: String, count: Int) throws {
        #expect(try occurrences(of: element, in: "everything") == count)
    }

    @Test(
        "and those without a number of their own are somewhere in the suite",
        arguments: [
            "accent", "actual-notes", "articulations", "attributes", "backup", "bar-style", "barline", "beam",
            "beat-type", "beat-unit", "beat-unit-dot", "beats", "chord", "direction", "direction-type",
            "display-octave", "display-step", "dot", "duration", "identification", "instrument",
            "measure-style", "normal-notes", "notations", "note", "notehead", "ornaments", "part",
            "part-list", "part-name", "per-minute", "rest", "score-part", "sound", "staff-details", "stem",
            "technical", "tie", "tied", "time", "time-modification", "tuplet", "type", "unpitched", "voice",
            "words",
        ])
    func occurs(element: String) throws {
        #expect(try Part.all.contains { try occurrences(of: element, in: $0.name) > 0 })
    }

    @Test(
        "what readers drop or misread is never written",
        arguments: ["measure-repeat", "open", "senza-misura"])
    func avoids(element: String) throws {
        #expect(try Part.all.allSatisfy { try occurrences(of: element, in: $0.name) == 0 })
    }

    private func occurrences(of name: String, in part: String) throws -> Int {
        let part = try #require(Part.all.first { $0.name == part })
        return Self.count(name, in: try XMLTree.parse(MusicXMLWriter.approved.document(of: part.score)))
    }

    private static func count(_ name: String, in tree: XMLTree) -> Int {
        (tree.name == name ? 1 : 0) + tree.children.reduce(0) { $0 + count(name, in: $1) }
    }
}
