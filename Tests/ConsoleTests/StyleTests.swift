import Testing

@testable import Console

@Suite("Style")
struct StyleTests {
    @Test(
        "colour is for terminals, unless the environment says otherwise",
        arguments: [
            ([:], true, true), ([:], false, false), (["TERM": "dumb"], true, false),
            (["NO_COLOR": "1"], true, false),
            (["NO_COLOR": ""], true, true), (["CLICOLOR_FORCE": "1"], false, true),
            (["CLICOLOR_FORCE": "0"], false, false), (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
        ] as [([String: String], Bool, Bool)])
    func decides(environment: [String: String], isTerminal: Bool, colour: Bool) {
        #expect(Style.wantsColour(isTerminal: isTerminal) { environment[$0] } == colour)
    }

    @Test(
        "ornaments follow the locale",
        arguments: [
            ([:], false), (["LANG": "de_DE.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false),
            (["LANG": "de_DE.UTF-8", "LC_ALL": "C"], false),
            (["LANG": "C", "LC_ALL": "", "LC_CTYPE": "en_GB.UTF-8"], true),
        ] as [([String: String], Bool)])
    func speaks(environment: [String: String], isUTF8: Bool) {
        #expect(Style.speaksUTF8 { environment[$0] } == isUTF8)
    }

    @Test("what cannot be painted stays as it is")
    func paints() {
        let style = Style(colour: true, unicode: false, columns: nil)
        #expect(style.paint("x", .bad) == "\u{1B}[31mx\u{1B}[0m")
        #expect(style.paint("", .bad).isEmpty)
        #expect(style.paint("x", nil) == "x")
        #expect(Style.plain.paint("x", .bad) == "x")
        #expect(style.dot(.good).contains("*"))
    }
}
