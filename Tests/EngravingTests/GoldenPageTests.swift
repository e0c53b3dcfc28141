import FoundationEssentials
import Grooves
import MusicModel
import Testing

@testable import Engraving

/// Display lists as they were last looked at and found good, one item a line. `DRUMSCRIBE_BLESS=1` writes them anew.
@Suite("Golden pages")
struct GoldenPageTests {
    @Test("a sample looks as it did when somebody last looked", arguments: SuiteScores.all.map(\.name))
    func looksTheSame(name: String) throws {
        let score = try #require(SuiteScores.all.first { $0.name == name }).score
        try check(score, against: name.replacing(" ", with: "-"))
    }

    /// The same scores whose MusicXML is golden, too.
    @Test("so does every part of the suite", arguments: Part.all)
    func looksTheSame(part: Part) throws {
        try check(part.score, against: "suite/\(part.name)")
    }

    private func check(_ score: Score, against name: String) throws {
        let engraver = Engraver(fonts: try EngravingFonts.load(), marksUncertain: true)
        let found = engraver.layout(of: score).description
        let file = Self.folder + "/\(name).txt"
        if FontPlaces.environment("DRUMSCRIBE_BLESS") == "1" {
            try Data(found.utf8).write(to: URL(filePath: file))
        }
        let golden = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        let differences = zip(golden.split(separator: "\n"), found.split(separator: "\n")).filter { $0 != $1 }
        #expect(differences.prefix(5).map { "\($0) became \($1)" } == [])
        let isTheSame = golden == found
        #expect(isTheSame, "\(name) has lines more or fewer, or other ends of lines")
    }

    private static let folder =
        #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Golden/engraving"
}
