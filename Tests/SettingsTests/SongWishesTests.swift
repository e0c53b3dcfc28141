import Core
import FoundationEssentials
import Testing

@testable import Settings

@Suite("The options of a song")
struct SongWishesTests {
    @Test("every key is read")
    func readsAll() {
        let yaml = """
            title: "Rock & Roll: *live*"
            artist: Ünïcödé Trio
            tempo: 92.5
            meter: 7/8
            swing: sixteenths
            grid: 32
            tuplets: false
            leave_out: [Hi-hat, crash, pedal hi hat]
            paper: Letter
            outputs: [pdf, mid, performance.mid, mxl]
            mark_uncertain: true
            track_per_drum: true
            """
        var expected = SongOptions()
        expected.title = "Rock & Roll: *live*"
        expected.artist = "Ünïcödé Trio"
        expected.tempo = 92.5
        expected.meter = "7/8"
        expected.swing = .sixteenths
        expected.grid = 32
        expected.tuplets = false
        expected.leaveOut = [.pedalHiHat, .crash, .hiHat]
        expected.paper = .letter
        expected.outputs = [.pdf, .mxl, .midi, .performance]
        expected.markUncertain = true
        expected.trackPerDrum = true
        #expect(wishes(yaml) == SongWishes(expected))
    }

    @Test(
        "an empty file says nothing, and is no mistake",
        arguments: ["", "\n", "# nothing\n", "---\n", "{}", "\u{FEFF}# a mark of Windows\r\n", "~"])
    func emptyIsSilent(yaml: String) {
        #expect(wishes(yaml) == .none)
    }

    @Test(
        "a tempo is a plain number",
        arguments: [("tempo: 20", 20), ("tempo: 400\r\n", 400), ("{tempo: 87.25}", 87.25)]
    )
    func readsTempo(yaml: String, tempo: Double) {
        #expect(wishes(yaml).options.tempo == tempo)
        #expect(wishes(yaml).remarks == [])
    }

    @Test(
        "a title is any text",
        arguments: ["1999", "yes", "'true'", "null and void", "Ω", "a: b".quoted])
    func readsTitle(title: String) {
        let found = wishes("title: \(title)")
        #expect(found.options.title?.isEmpty == false && found.remarks == [])
    }

    @Test("what a song says goes before what is said for all, and heard takes it back")
    func overrides() {
        var wishes = wishes("tempo: 120\nmeter: 3/4\nswing: eighths\npaper: letter\nleave_out: crash")
        wishes.read(Array("tempo: heard\nmeter: 4/4\nswing: false\nleave_out: none".utf8), of: "song.yaml")
        #expect(wishes.remarks == [])
        #expect(wishes.options.tempo == nil && wishes.options.meter == "4/4")
        #expect(wishes.options.swing == .straight && wishes.options.paper == .letter)
        #expect(wishes.options.leaveOut == [])
    }

    @Test(
        "a tempo or meter may stand in quotes, as spreadsheets and phones leave them",
        arguments: ["tempo: \"120\"\nmeter: \"6/8\"", "tempo: '120'\nmeter: '6/8'", "tempo: 120\nmeter: 6/8"])
    func takesQuotes(text: String) {
        let found = wishes(text)
        #expect(found.remarks == [] && found.options.tempo == 120 && found.options.meter == "6/8")
    }

    @Test("mistakes are told in the order of their lines")
    func tellsInOrder() {
        let found = wishes("swing: [1]\ntempi: 3\ntitle: {a: b}\ntempo: 900")
        #expect(found.remarks.map { $0.prefix(14) } == (1...4).map { "o.yaml, line \($0)" })
    }

    @Test(
        "each mistake is told with its place and what is done instead",
        arguments: [
            (
                "tempo: 900",
                "o.yaml, line 1, column 8: tempo must be a number from 20 to 400, or heard, not '900'; it is heard."
            ),
            (
                "tempo: [1]",
                "o.yaml, line 1, column 8: tempo must be a number from 20 to 400, or heard, not a list; it is heard."
            ),
            (
                "a: 1",
                "o.yaml, line 1, column 1: unknown key a; known here: artist, grid, leave_out, mark_uncertain, meter, "
                    + "outputs, paper, swing, tempo, title, track_per_drum, tuplets."
            ),
            ("tempi: 90", "o.yaml, line 1, column 1: unknown key tempi; did you mean tempo?"),
            ("? [a]\n: 1", "o.yaml, line 1, column 3: a key must be a word."),
            (
                "meter: 4",
                "o.yaml, line 1, column 8: meter must be such as 4/4, 6/8 or heard, not '4'; it is heard."
            ),
            (
                "meter: 33/4",
                "o.yaml, line 1, column 8: meter must be such as 4/4, 6/8 or heard, not '33/4'; it is heard."
            ),
            (
                "\n  swing: hard",
                "o.yaml, line 2, column 10: swing must be one of straight, eighths, sixteenths, heard, not 'hard'; "
                    + "it is heard."
            ),
            (
                "grid: 12",
                "o.yaml, line 1, column 7: grid must be one of 4, 8, 16, 32, heard, not '12'; it is heard."
            ),
            (
                "title: ' '",
                "o.yaml, line 1, column 8: title must be a text, not ' '; "
                    + "the recording's tag is taken, or what its name says."
            ),
            ("paper: a5", "o.yaml, line 1, column 8: paper must be one of a4, letter, not 'a5'; it is A4."),
            (
                "tuplets: no",
                "o.yaml, line 1, column 10: tuplets must be true or false, not 'no'; "
                    + "they are written where they are heard."
            ),
            (
                "outputs: []",
                "o.yaml, line 1, column 10: outputs names no file; the usual five are made."
            ),
            (
                "leave_out: {a: b}",
                "o.yaml, line 1, column 12: leave_out must be a list such as [kick, snare], not a group of keys; "
                    + "it is left alone."
            ),
            (
                "leave_out: [kick, cowbell]",
                "o.yaml, line 1, column 19: leave_out does not know 'cowbell', only kick, snare, "
                    + "side_stick, closed_hi_hat, open_hi_hat, pedal_hi_hat, high_tom, mid_tom, low_tom, crash, ride, "
                    + "ride_bell, hi_hat, toms, cymbals; it is left alone."
            ),
            (
                "tempo 90",
                "o.yaml, line 1, column 1: there must be lines such as tempo: 120; nothing in it is used."
            ),
            (
                "- tempo",
                "o.yaml, line 1, column 1: there must be lines such as tempo: 120; nothing in it is used."
            ),
            (
                "a: [",
                "o.yaml, line 2, column 1: not YAML: did not find expected node content; nothing in it is used."
            ),
            (
                "tempo: 1\ntempo: 2",
                "o.yaml, line 1, column 1: the key tempo is given twice; nothing in it is used."
            ),
            (
                "tempo: *t",
                "o.yaml, line 1, column 8: not YAML: found undefined alias; nothing in it is used."
            ),
            (
                "--- a\n--- b\n",
                "o.yaml, line 2, column 1: not YAML: but found another document; nothing in it is used."
            ),
        ])
    func tells(yaml: String, remark: String) {
        #expect(wishes(yaml).remarks == [remark])
    }

    @Test("a mistake beside a song leaves what is said for all, and the rest of the file")
    func keepsTheRest() {
        var wishes = wishes("tempo: 120\noutputs: [pdf]")
        wishes.read(Array("tempo: 900\nmeter: 5/4\noutputs: [fax]".utf8), of: "s.yaml")
        #expect(
            wishes.options.tempo == 120 && wishes.options.meter == "5/4" && wishes.options.outputs == [.pdf])
        #expect(wishes.remarks.count == 3)
        #expect(wishes.remarks.first?.hasSuffix("not '900'; it stays 120.") == true)
        #expect(wishes.remarks.contains { $0.hasSuffix("outputs names no file; those of before are made.") })
    }

    @Test("the example that ships is right, names every key, and says what holds anyway")
    func exampleIsRight() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "etc/options.yaml"), encoding: .utf8)
        let active = wishes(text.replacing(/(?m)^# ?([a-z_]+: )/) { String($0.1) })
        #expect(active.remarks == [])
        let said = Mirror(reflecting: active.options).children
        #expect(said.compactMap { String(describing: $0.value) == "nil" ? $0.label : nil } == [])
        #expect(wishes(text) == .none)
    }
}

extension SongWishesTests {
    @Test("a text without end is cut and told")
    func cutsTitle() {
        let found = wishes("title: \(String(repeating: "é", count: 5_000))")
        #expect(found.options.title?.unicodeScalars.count == SongOptions.longestText)
        #expect(
            found.remarks == [
                "o.yaml, line 1, column 8: title is longer than 1024 characters; the rest is cut."
            ])
    }

    @Test("what is no text is told with the first stray byte")
    func tellsEncoding() {
        var wishes = SongWishes.none
        wishes.read(Array("tempo: 90\ntitle: caf".utf8) + [0xE9], of: "o.yaml")
        #expect(wishes.remarks == ["o.yaml, line 2, column 11: not UTF-8 text; nothing in it is used."])
        #expect(wishes.options == .none)
    }

    @Test("a file that is too large is not looked at")
    func refusesLarge() {
        let found = wishes("tempo: 90\n" + String(repeating: "#", count: SongWishes.largestFile))
        #expect(found.remarks == ["o.yaml: the file has more than 64 KiB; nothing in it is used."])
        #expect(found.options == .none)
    }

    @Test(
        "a file that is made to hurt is refused in one sentence",
        arguments: [
            bomb(levels: 30), "? " + bomb(levels: 12) + "\n: 1", String(repeating: "[", count: 60_000),
            String(repeating: "- ", count: 30_000), String(repeating: "? ", count: 30_000),
            String(repeating: "{a: ", count: 15_000), "\u{0}\u{1}\u{2}", "title: \"\\xZZ\"",
            "%YAML 9.9\n---\na: b",
            "!!binary |\n  R0lGODlhDAAMAIQAAP", "a: &a [*a, *a]",
        ])
    func survives(yaml: String) {
        let found = wishes(yaml)
        #expect(found.options == .none)
        #expect((1...2).contains(found.remarks.count))
        #expect(found.remarks.allSatisfy { $0.unicodeScalars.count <= 402 })
    }

    @Test("thousands of mistakes make a page of remarks, each on a line that no terminal obeys")
    func boundsRemarks() {
        let found = wishes((0..<3_000).map { "\"\\e[31mk\($0)\\n\": 1" }.joined(separator: "\n"))
        #expect(found.remarks.count == SongWishes.mostRemarks)
        #expect(found.remarks.last == "There is more of this kind.")
        #expect(!found.remarks.joined().unicodeScalars.contains { $0.value < 32 })
    }

    private func wishes(_ yaml: String) -> SongWishes {
        var wishes = SongWishes.none
        wishes.read(Array(yaml.utf8), of: "o.yaml")
        return wishes
    }

    /// Each line is ten of the one before.
    private static func bomb(levels: Int) -> String {
        let lines = (1...levels).map { level in
            "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]"
        }
        return (["a0: &a0 x"] + lines).joined(separator: "\n")
    }
}

extension String {
    fileprivate var quoted: String { "\"\(self)\"" }
}
