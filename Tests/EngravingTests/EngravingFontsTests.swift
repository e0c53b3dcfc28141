import Core
import Testing

@testable import Engraving

@Suite("Engraving fonts")
struct EngravingFontsTests {
    @Test("every sign of the table is in the font and has ink", arguments: MusicGlyph.allCases)
    func hasEverySign(sign: MusicGlyph) throws {
        let box = try EngravingFonts.load().metrics(of: sign).box
        #expect(box.width > 0.2 && box.height > 0.2)
        #expect(box.width < 4 && box.height < 6)
    }

    @Test("no two signs share a name or a code point, but for the hollow diamonds")
    func namesDiffer() {
        let signs = MusicGlyph.allCases.filter { $0 != .headDiamondWhole }
        #expect(Set(signs.map(\.emmentalerName)).count == signs.count)
        #expect(Set(signs.map(\.smuflCodePoint)).count == signs.count)
    }

    @Test("stems meet a cross at the tips of its arms, a black head near its middle")
    func readsAttachments() throws {
        let fonts = try EngravingFonts.load()
        let cross = fonts.metrics(of: .headCross), black = fonts.metrics(of: .headBlack)
        #expect(abs(cross.attachment.x - cross.box.right) < 0.02)
        #expect(cross.attachment.y < -0.3 && cross.attachment.y > cross.box.top)
        #expect(black.attachment.y < -0.1 && black.attachment.y > -0.3)
    }

    @Test("a missing font is a problem that names the package")
    func namesPackage() {
        let places = FontPlaces(music: ["/nowhere/*.otf"], regular: [], bold: [], fallback: [])
        let problem = #expect(throws: Problem.self) { try EngravingFonts.load(from: places) }
        #expect(problem?.type == .internalError)
        #expect(problem?.advice.contains("lilypond-fonts") == true)
    }

    @Test(
        "a file that is no font is a problem, not a crash",
        arguments: ["/etc/hostname", "/proc/self/exe", "/usr"])
    func refusesOtherFiles(path: String) {
        let places = FontPlaces(music: [path], regular: [path], bold: [path], fallback: [])
        let problem = #expect(throws: Problem.self) { try EngravingFonts.load(from: places) }
        #expect(problem?.detail.contains(path) == true)
    }

    @Test("a text font in the place of the music font is told by the sign it lacks")
    func refusesTextFont() throws {
        let places = FontPlaces.installed(
            musicFont: FontPlaces.files(matching: "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf").first)
        let problem = #expect(throws: Problem.self) { try EngravingFonts.load(from: places) }
        #expect(problem?.detail.contains("clefs.percussion") == true)
    }

    @Test("Latin, Greek and Cyrillic letters all have a width", arguments: ["Ärger", "Ωδή", "Песня", "שלום"])
    func knowsLetters(text: String) throws {
        let fonts = try EngravingFonts.load()
        #expect(text.unicodeScalars.allSatisfy(fonts.font(.regular).has))
        #expect(fonts.width(of: text, size: 2, style: .bold) > Double(text.count))
    }

    @Test("text is cut into pieces only where the face changes")
    func cutsRuns() throws {
        let font = try EngravingFonts.load().font(.regular)
        #expect(font.runs(of: "Groove").map(\.text) == ["Groove"])
        let mixed = font.runs(of: "ab שלום cd")
        #expect(mixed.map(\.text).joined() == "ab םולש cd")
        #expect(zip(mixed, mixed.dropFirst()).allSatisfy { $0.pen < $1.pen && $0.face !== $1.face })
    }

    @Test("attachments are read from LilyPond's table, and nonsense is passed over")
    func parsesTable() {
        let table = """
            (noteheads.s2 .
            ((bbox . (-0.0 -2.7 6.5 2.7))
            (attachment . (6.50 . 1.25))))
            (noteheads.s1 .
            (attachment . (oops . 1.0))))
            (rests.0 .
            (attachment . (7.5 . 0.0))
            """
        let attachments = StemAttachments(table: Array(table.utf8))
        #expect(attachments.point(of: "noteheads.s2") == Point(1.3, -0.25))
        #expect(attachments.point(of: "noteheads.s1") == nil)
        #expect(attachments.point(of: "rests.0") == nil)
    }
}
