import MusicModel
import Testing

@Suite("Title text")
struct TitleTextTests {
    @Test(
        "bad characters go, good ones stay",
        arguments: [
            ("Song", "Song"), ("  two\n\twords ", "two words"), ("a\u{0}b\u{1B}[31m", "ab[31m"),

            ("\u{202E}evil\u{202C}", "evil"), ("שלום", "שלום"), ("👩‍👩‍👧 & <b>", "👩‍👩‍👧 & <b>"), ("\u{85}", ""),
            ("", ""),
        ])
    func cleans(text: String, cleaned: String) {
        #expect(TitleText.cleaned(text) == cleaned)
        #expect(TitleText.cleaned(cleaned) == cleaned)
    }

    @Test(
        "what is no character goes", arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x10_FFFF, 0x7F, 0x9F] as [UInt32])
    func dropsNoncharacters(code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        #expect(TitleText.cleaned("a\(Character(scalar))b") == "ab")
    }

    @Test("a long title is cut between characters")
    func cuts() {
        let family = "👩‍👩‍👧"
        let cut = TitleText.cleaned(String(repeating: family, count: 1_000))
        #expect(cut.count == TitleText.longest / family.unicodeScalars.count)
        #expect(cut.allSatisfy { String($0) == family })
        #expect(TitleText.cleaned(String(repeating: "a", count: 10_000)).count == TitleText.longest)
    }
}
