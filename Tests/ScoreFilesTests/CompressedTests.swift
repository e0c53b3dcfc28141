import Grooves
import MusicModel
import Support
import Testing

@testable import ScoreFiles

@Suite("Compressed MusicXML")
struct CompressedTests {
    @Test("what is unpacked is what was packed", arguments: Part.all)
    func unpacks(part: Part) throws {
        let archive = MusicXMLWriter().compressed(part.score)
        let files = try ZipReader(archive).files
        #expect(files.map(\.name) == ["mimetype", "META-INF/container.xml", "score.musicxml"])
        #expect(files[0].contents == Array("application/vnd.recordare.musicxml".utf8))
        #expect(files[2].contents == MusicXMLWriter().document(of: part.score))
        #expect(archive == MusicXMLWriter().compressed(part.score))
        let root = try XMLTree.parse(files[1].contents)["rootfiles"]?["rootfile"]
        #expect(root?.attributes["full-path"] == files[2].name)
    }

    @Test("all that we write is as it was approved")
    func matchesGolden() throws {
        let everything = try #require(Part.all.first { $0.name == "everything" })
        try Golden("everything.mxl").check(MusicXMLWriter.approved.compressed(everything.score))
    }

    @Test("a page of XML shrinks to an eighth at least")
    func shrinks() {
        let bars = Array(repeating: Part.waltz.score.bars, count: 20).flatMap(\.self)
        let document = MusicXMLWriter().document(of: Score(title: "", bars: bars))
        #expect(Deflate.packed(document).count * 8 < document.count)
    }

    @Test("any bytes come back", arguments: 0..<40)
    func packsAnything(seed: UInt64) throws {
        var chance = SeededRandom(seed: seed)
        let letters = UInt8.random(in: 1...255, using: &chance)
        let count = [0, 1, 2, 3, 4, 257, 258, 259, 300, 70_000][Int(seed) % 10]
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...letters, using: &chance) / max(1, letters / 3)
        }
        #expect(try Inflate.bytes(Deflate.packed(bytes)) == bytes)
    }

    @Test("the check sum is the standard's")
    func sums() {
        #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.of([]) == 0)
    }
}
