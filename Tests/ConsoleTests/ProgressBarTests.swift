import Console
import Testing

@Suite("Progress bar")
struct ProgressBarTests {
    private let ascii = Style(colour: false, unicode: false, columns: 80)

    @Test(
        "the bar fills",
        arguments: [
            (0, "[..........]   0 %"), (9, "[..........]   9 %"), (50, "[#####.....]  50 %"),
            (100, "[##########] 100 %"),
            (-3, "[..........]   0 %"), (140, "[##########] 100 %"),
        ])
    func fills(percent: Int, text: String) {
        #expect(ProgressBar(width: 10).text(percent: percent, ascii) == text)
    }

    @Test("the bar is as wide at every percentage", arguments: 0...100)
    func keepsItsWidth(percent: Int) {
        let style = Style(colour: false, unicode: true, columns: 80)
        #expect(ProgressBar(width: 24).text(percent: percent, style).displayWidth == 24 + 6)
    }
}
