import Testing

@testable import Core

@Suite("File name")
struct FileNameTests {
    @Test(
        "what cannot name a directory entry is refused",
        arguments: [
            ([UInt8](), FileName.Fault.empty), (Array("a/b".utf8), .separator), ([0x61, 0], .separator),
            (Array(".".utf8), .dots), (Array("..".utf8), .dots),
            ([UInt8](repeating: 0x61, count: 256), .tooLong(256)),
        ])
    func refuses(bytes: [UInt8], fault: FileName.Fault) {
        #expect(throws: fault) { try FileName(bytes: bytes) }
    }

    @Test(
        "any other bytes are a name, and stay as they are",
        arguments: [
            Array("song.wav".utf8), [0xFF, 0xFE], Array("...".utf8), Array("-rf\n".utf8),
            [UInt8](repeating: 0x80, count: 255),
        ])
    func keepsBytes(bytes: [UInt8]) throws {
        #expect(try FileName(bytes: bytes).bytes == bytes)
    }

    @Test(
        "a name is shown on one line, whatever is in it",
        arguments: [
            ("Übung 1.wav", "Übung 1.wav"), ("a\nb\tc\rd", "a\\nb\\tc\\rd"), ("back\\slash", "back\\\\slash"),
            ("\u{1B}[31m", "\\x1b[31m"), ("a\u{202E}b", "a\\xe2\\x80\\xaeb"), ("\u{2028}", "\\xe2\\x80\\xa8"),
            ("🥁", "🥁"), ("\u{7F}", "\\x7f"),
        ])
    func escapes(name: String, shown: String) throws {
        #expect(try FileName(name).display == shown)
    }

    @Test(
        "bytes that are no text are shown as numbers",
        arguments: [
            ([0xFF, 0x61], "\\xffa"), ([0xC3, 0x28], "\\xc3("), ([0x61, 0xE2, 0x82], "a\\xe2\\x82"),
            ([0xC3, 0xBC, 0x0A], "ü\\n"),
        ] as [([UInt8], String)])
    func showsBytes(bytes: [UInt8], shown: String) throws {
        let name = try FileName(bytes: bytes)
        #expect(name.display == shown)
        #expect((name.text == nil) == shown.contains("\\x"))
    }

    @Test(
        "the last dot parts stem and suffix, unless it comes first or last",
        arguments: [
            ("song.wav", "song", "wav"), ("a.b.c", "a.b", "c"), (".hidden", ".hidden", ""),
            ("plain", "plain", ""),
            ("end.", "end.", ""), (".a.b", ".a", "b"),
        ])
    func parts(name: String, stem: String, suffix: String) throws {
        let name = try FileName(name)
        #expect(name.stem == Array(stem.utf8) && name.suffix == Array(suffix.utf8))
    }

    @Test("a long stem gives way to the ending, between characters", arguments: 0..<4)
    func fits(offset: Int) throws {
        let stem = String(repeating: "a", count: offset) + String(repeating: "€", count: 90)
        let name = try FileName.fitting(stem: Array(stem.utf8), ending: " (2).pdf")
        let text = try #require(name.text)
        #expect(text.hasSuffix("€ (2).pdf") && text.hasPrefix(String(repeating: "a", count: offset) + "€"))
        #expect((FileName.longest - 2...FileName.longest).contains(name.bytes.count))
    }

    @Test(
        "a stem that is no text is cut at 255 bytes; a short one stays whole; an ending may not be too long")
    func fitsBytes() throws {
        let bytes = [UInt8](repeating: 0x80, count: 300)
        #expect(try FileName.fitting(stem: bytes, ending: ".mid").bytes.count > 250)
        #expect(try FileName.fitting(stem: Array("song".utf8), ending: ".mid") == FileName("song.mid"))
        #expect(throws: FileName.Fault.tooLong(256)) {
            try FileName.fitting(stem: [], ending: String(repeating: "x", count: 256))
        }
    }

    @Test("names are ordered by their bytes")
    func orders() throws {
        let names = try ["b", "a", "ä", "B", "aa"].map { try FileName($0) }
        #expect(names.sorted().map(\.display) == ["B", "a", "aa", "b", "ä"])
    }
}
