import Testing

@testable import Engraving

@Suite("Text from right to left")
struct VisualTextTests {
    @Test(
        "words are turned, figures and other scripts in them are not",
        arguments: [
            ("Groove (in 5)", "Groove (in 5)"), ("שלום", "םולש"), ("ab שלום cd", "ab םולש cd"),
            ("שלום 12", "12 םולש"), ("שלום abc", "abc םולש"), ("שלום (עולם)", "(םלוע) םולש"),
            ("No. 5: שיר יפה", "No. 5: הפי ריש"), ("", ""), ("12 (3)", "12 (3)"),
        ])
    func turnsWords(text: String, visual: String) {
        #expect(string(text) == visual)
    }

    @Test("marks stay with their letters")
    func keepsMarks() {
        #expect(string("שָׁא") == "אשָׁ")
    }

    @Test(
        "Arabic letters join where the writing does",
        arguments: [
            ("باب", [0xFE8F, 0xFE8E, 0xFE91]), ("ب", [0xFE8F]), ("ببب", [0xFE90, 0xFE92, 0xFE91]),
            ("دب", [0xFE8F, 0xFEA9]), ("ءب", [0xFE8F, 0xFE80]), ("يم", [0xFEE2, 0xFEF3]),
        ])
    func joinsArabic(text: String, forms: [UInt32]) {
        #expect(VisualText.scalars(of: text) { _ in true }.map(\.value) == forms)
    }

    @Test("a form that no font has leaves the letter as it is")
    func keepsPlainLetters() {
        #expect(VisualText.scalars(of: "بب") { _ in false }.map(\.value) == [0x628, 0x628])
    }

    @Test(
        "letters of any script are kept while some installed font has them",
        arguments: [
            "日本の太鼓", "ไทย", "देवनागरी", "강남", "Ωδή", "Песня", "שלום", "مرحبا", "🥁",
        ])
    func keepsLetters(text: String) throws {
        let fonts = try EngravingFonts.load()
        let clean = PrintableText(fonts: fonts, style: .regular).clean(text, else: "")
        #expect(clean.unicodeScalars.allSatisfy(fonts.font(.regular).has))
        #expect(clean.unicodeScalars.count == text.unicodeScalars.filter(fonts.font(.regular).has).count)
        #expect(fonts.width(of: clean, size: 1, style: .regular) > 0 || clean.isEmpty)
    }

    private func string(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: VisualText.scalars(of: text) { _ in true })
        return String(view)
    }
}
