import Core
import MusicModel
import Testing

@testable import Engraving

@Suite("Engraver")
struct EngraverTests {
    private let engraver: Engraver
    private let fonts: EngravingFonts

    init() throws {
        fonts = try EngravingFonts.load()
        engraver = Engraver(fonts: fonts)
    }

    @Test("a score becomes a PDF document with all its pages")
    func makesPDF() throws {
        let bytes = try engraver.pdf(of: SampleScores.long(bars: 100))
        #expect(bytes.starts(with: "%PDF-".utf8))
        #expect(
            text(bytes).contains("/Count \(engraver.layout(of: SampleScores.long(bars: 100)).pages.count)"))
    }

    @Test(
        "the same score gives the same bytes, with fonts loaded anew", arguments: SuiteScores.all.map(\.name)
    )
    func isDeterministic(name: String) throws {
        let score = try #require(SuiteScores.all.first { $0.name == name }).score
        let again = Engraver(fonts: try EngravingFonts.load())
        #expect(try engraver.pdf(of: score) == again.pdf(of: score))
    }

    @Test("fonts travel inside the document, cut down to what is used")
    func embedsFonts() throws {
        let bytes = try engraver.pdf(of: SampleScores.rock)
        #expect(text(bytes).contains("+Emmentaler"))
        #expect(text(bytes).contains("+DejaVu") || text(bytes).contains("+Liberation"))
        #expect(text(bytes).contains("/FontFile"))
        #expect(bytes.count < 100_000)
    }

    @Test("a document is dated with the day it is given, never with today")
    func datesDocument() throws {
        let day = CalendarDate(year: 2026, month: 11, day: 24)
        let dated = Engraver(fonts: fonts, day: day)
        #expect(try text(dated.pdf(of: SampleScores.waltz)).contains("/CreationDate (20261124000000"))
        #expect(try text(engraver.pdf(of: SampleScores.waltz)).contains("/CreationDate (20000101000000"))
        #expect(try dated.pdf(of: SampleScores.waltz) == dated.pdf(of: SampleScores.waltz))
    }

    @Test("the paper is A4, or Letter where asked", arguments: [(PageFormat.a4, 595), (.letter, 612)])
    func knowsPaper(format: PageFormat, points: Int) throws {
        let bytes = try Engraver(fonts: fonts, page: format).pdf(of: SampleScores.rock)
        #expect(text(bytes).contains("/MediaBox [ 0 0 \(points)"))
    }

    @Test("each page is a picture, too, the same from one time to the next")
    func makesPictures() throws {
        for (kind, start) in [(PagePicture.png(dotsPerInch: 50), [0x89, 0x50]), (.svg, Array("<?".utf8))] {
            let pages = try engraver.pages(of: SampleScores.long(bars: 60), as: kind)
            #expect(pages.count == engraver.layout(of: SampleScores.long(bars: 60)).pages.count)
            #expect(pages.allSatisfy { $0.starts(with: start) && $0.count > 2_000 })
            #expect(try pages == engraver.pages(of: SampleScores.long(bars: 60), as: kind))
        }
    }

    @Test("a picture is as wide as its paper at its fineness, however fine that is asked to be")
    func sizesPictures() throws {
        let page = try engraver.pages(of: SampleScores.waltz, as: .png(dotsPerInch: 100))[0]
        #expect(page[16..<20].reduce(0) { $0 << 8 + Int($1) } == 827)
        let coarse = try engraver.pages(of: SampleScores.waltz, as: .png(dotsPerInch: -5))[0]
        #expect(coarse[16..<20].reduce(0) { $0 << 8 + Int($1) } == 83)
    }

    @Test(
        "hostile titles break nothing and stay on the page",
        arguments: [
            "", " \t\n ", "\u{0}\u{7}\u{1B}[31mred", String(repeating: "long ", count: 2_000),
            "\u{202E}gnirts desrever", "🥁🎶", "שלום עולם", "a" + String(repeating: "\u{0301}", count: 5_000),
            "\u{FFFE}\u{10FFFF}\u{E000}", String(repeating: "W", count: 10_000),
        ])
    func survivesTitles(title: String) throws {
        let part = try PrintedPart(Score(title: title, bars: [SampleScores.rockBar]))
        #expect(LayoutRules(part: part).complaints == [])
        let bytes = try engraver.pdf(of: part.score)
        #expect(bytes.starts(with: "%PDF-".utf8))
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
