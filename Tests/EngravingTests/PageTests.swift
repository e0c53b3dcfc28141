import MusicModel
import Testing

@testable import Engraving

@Suite("Around the music")
struct PageTests {
    private let fonts: EngravingFonts

    init() throws { fonts = try EngravingFonts.load() }

    @Test(
        "titles are cleaned for the page",
        arguments: [
            ("Groove", "Groove"), ("  a \u{7} b\n", "a b"), ("", "Untitled"), ("\u{E000}", "Untitled"),
            ("a \u{E000} b", "a b"),
            ("\u{202E}abc\u{200D}", "abc"), ("Песня № 1", "Песня № 1"),
            ("e\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}"),
        ])
    func cleansTitles(title: String, clean: String) {
        #expect(PrintableText(fonts: fonts, style: .regular).clean(title, else: "Untitled") == clean)
    }

    @Test("what is too long ends in an ellipsis and fits", arguments: [5.0, 12, 40])
    func shortensTitles(width: Double) {
        let text = PrintableText(fonts: fonts, style: .regular)
        let title = "A title that goes on and on for much longer than anybody would like to read"
        let short = text.fitting(title, width: width, size: 2)
        #expect(short.hasSuffix("…") && !short.hasSuffix(" …"))
        #expect(fonts.width(of: short, size: 2, style: .regular) <= width)
        #expect(text.fitting("A", width: width, size: 2) == "A")
    }

    @Test("the key names the drums that occur, and no others")
    func listsDrums() throws {
        let part = try PrintedPart(SampleScores.waltz)
        let names = part.list.pages.flatMap(\.items).filter { $0.kind == .key }.compactMap { item in
            if case .text(let line, _) = item.shape { line.text } else { nil }
        }
        #expect(names == SampleScores.waltz.kit.map(\.name))
    }

    @Test("the key of the whole kit fits the narrowest page")
    func keyFits() {
        let key = DrumKey(DrumClass.allCases, width: 60, fonts: fonts)
        #expect(key.width <= 60.001)
        let right = key.items.map { $0.bounds(in: fonts).right }.max() ?? 0
        #expect(right <= 60.001)
    }

    @Test("the drums in the key stand at their places in the staff, with their heads")
    func keyShowsPlaces() {
        let key = DrumKey([.crash, .kick], width: 100, fonts: fonts)
        let heads = key.items.compactMap { item -> MusicGlyph? in
            if case .glyph(let glyph, _, _) = item.shape { glyph } else { nil }
        }
        #expect(heads.filter { $0 == .headCross }.count == 1)
        #expect(heads.filter { $0 == .headBlack }.count == 1)
    }

    @Test("each page has its number, and how many there are")
    func numbersPages() throws {
        let part = try PrintedPart(SampleScores.long(bars: 100))
        let count = part.list.pages.count
        for (number, page) in part.list.pages.enumerated() {
            let footers = page.items.filter { $0.kind == .footer }.map(\.description)
            #expect(footers.contains { $0.contains("\"\(number + 1)/\(count)\"") })
            #expect(footers.contains { $0.contains("Drumscribe") })
        }
    }

    @Test("figures are written to a hundredth, without a negative zero")
    func writesFigures() {
        #expect([1.0, -0.001, -12.345, 0.999].map(Point.figure) == ["1.00", "0.00", "-12.35", "1.00"])
    }

    @Test("things can be enlarged and moved")
    func placesItems() {
        let box = Box(left: 1, top: 2, right: 3, bottom: 4)
        let item = DisplayItem(.key, nil, .box(box)).placed(at: Point(10, 20), scale: 2)
        #expect(item.shape == .box(Box(left: 12, top: 24, right: 16, bottom: 28)))
        #expect(
            box.union(Box(left: 0, top: 3, right: 2, bottom: 9)) == Box(left: 0, top: 2, right: 3, bottom: 9))
        #expect(Box(around: []) == nil)
    }
}
