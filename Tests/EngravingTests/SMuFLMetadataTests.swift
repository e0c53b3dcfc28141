import FoundationEssentials
import Testing

@testable import Engraving

@Suite("SMuFL metadata")
struct SMuFLMetadataTests {
    private let text = """
        {"fontName": "Sketch", "engravingDefaults": {"stemThickness": 0.12},
         "glyphsWithAnchors": {
            "noteheadBlack": {"stemUpSE": [1.18, 0.168], "stemDownNW": [0.0, -0.168]},
            "noteheadXBlack": {"stemUpSE": [1.16, 0.444]},
            "noteheadHalf": {"stemUpSE": [1.2]},
            "flag8thUp": {"stemUpNW": [0.0, -0.04]}}}
        """

    @Test("stems meet heads where the file says, and nothing is made up")
    func readsAnchors() throws {
        let metadata = try #require(SMuFLMetadata(Data(text.utf8)))
        #expect(metadata.attachment(of: .headBlack) == Point(1.18, -0.168))
        #expect(metadata.attachment(of: .headCross) == Point(1.16, -0.444))
        #expect([.headHalf, .headDiamond, .flagEighthUp].compactMap(metadata.attachment) == [])
    }

    @Test(
        "the file lies beside the font, under its name or the general one",
        arguments: ["sketch_metadata.json", "Sketch_metadata.json", "metadata.json"])
    func findsFile(name: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "smufl-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let font = folder.appending(path: "Sketch.otf").path
        #expect(SMuFLMetadata(besideFont: font) == nil)
        try Data(text.utf8).write(to: folder.appending(path: name))
        #expect(SMuFLMetadata(besideFont: font)?.attachment(of: .headBlack) == Point(1.18, -0.168))
    }

    @Test(
        "what is no such file is passed over", arguments: ["", "[]", "{\"glyphsWithAnchors\": 3}", "\u{0}"])
    func refusesOtherFiles(text: String) {
        #expect(SMuFLMetadata(Data(text.utf8)) == nil)
    }

    @Test("every sign has a code point in SMuFL's range")
    func hasCodePoints() {
        #expect(MusicGlyph.allCases.allSatisfy { (0xE000...0xF3FF).contains($0.smuflCodePoint) })
    }
}
