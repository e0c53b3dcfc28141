import Console
import Testing

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "text has the width that a terminal gives it",
        arguments: [
            ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한글", 4), ("ｱ", 1), ("Ａ", 2),
            ("🥁", 2),
            ("Привет", 6), ("\u{200B}", 0),
        ])
    func measures(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(
        "a beginning never has half a letter", arguments: [(0, ""), (1, ""), (2, "日"), (3, "日"), (4, "日本")])
    func cuts(columns: Int, text: String) {
        #expect("日本".prefix(columns: columns) == text)
    }
}
