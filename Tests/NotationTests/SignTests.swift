import Grooves
import MusicModel
import Testing

@testable import Notation

@Suite("What stands at a bar")
struct SignTests {
    @Test("bars that look like the one before are similes, and a letter ends their row")
    func writesSimiles() {
        let bars = Self.score("AAAAAAAABBBBBBBB").bars
        let numbers = bars.map { $0.signs.simile?.number ?? 1 }
        #expect(numbers == [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8])
        #expect(
            bars.map(\.signs.rehearsal).enumerated().filter { $0.element != nil }.map(\.offset) == [0, 8])
        #expect(bars.compactMap(\.signs.rehearsal) == ["A", "B"])
        #expect(bars[7].signs.rightLine == .double)
        #expect(bars[15].signs.rightLine == .final)
    }

    @Test(
        "sections begin where the groove changes for good",
        arguments: [
            ("AAAAAAAAAAAAAAAA", []), ("AAABAAABAAABAAAB", []), ("AAAABBBBAAAABBBB", [0, 4, 8, 12]),
            ("AAAAAAAABBBBBBBBAAAAAAAA", [0, 8, 16]), ("AAAABBBB", []), ("AAAAAAACBBBBBBBB", [0, 8]),
        ] as [(String, [Int])])
    func findsSections(form: String, starts: [Int]) {
        let letters = Self.score(form).bars.map(\.signs.rehearsal)
        #expect(letters.enumerated().filter { $0.element != nil }.map(\.offset) == starts)
    }

    @Test("letters go on after Z", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (52, "BA")])
    func namesLetters(number: Int, name: String) {
        #expect(RehearsalLetter.name(of: number) == name)
    }

    @Test("silence is no simile, and makes long rests")
    func leavesSilence() {
        let score = Self.score("AASSSSAA")
        #expect(score.bars.map { $0.signs.simile?.number } == [nil, 2, nil, nil, nil, nil, nil, 2])
        #expect(score.restRuns == [2..<6])
    }

    @Test(
        "an open hat is closed by the next closed stroke of its bar",
        arguments: [
            ("H x.x.; O ...x", "----"), ("H xx.x; O ..x.", "---+"), ("H x..x; O .x..; P ..x.", "---"),
            ("H x.x.x.x.; O .x.x.x.x", "--------"), ("H ..x.; O x...", "-+"),
        ])
    func closesHats(text: String, signs: String) {
        let bar = GrooveBar(text: text, meter: Meter(1, 4))
        let chords = Dictionary(grouping: bar.strokes, by: \.onset)
            .mapValues { Chord(strokes: $0.map { Stroke($0.drum) }) }
        let marked = HatRule.marked(chords)
        let hats = marked.keys.sorted().compactMap { onset in
            marked[onset]?.strokes.first { $0.drum == .closedHiHat || $0.drum == .openHiHat }
        }
        #expect(hats.map { $0.closesHats ? "+" : "-" }.joined() == signs.suffix(hats.count))
    }

    @Test("what was heard with little confidence is marked, a tenth of the beats at most")
    func marksDoubts() {
        let hits = (0..<40).map {
            Hit(time: 0.5 * Double($0), drum: .snare, velocity: 80, confidence: $0 == 5 ? 0.2 : 0.9)
        }
        let doubts = Notator(title: "").notate(.heard(hits + [.hit(2.25, .kick)], beats: 40)).score.bars.map(
            \.signs.uncertain)
        #expect(doubts[1] == [Fraction(1, 4)..<Fraction(1, 2)])
        #expect(doubts.joined().count == 1)
        let murmurs = hits.map { Hit(time: $0.time, drum: .snare, velocity: 80, confidence: 0.3) }
        let many = Notator(title: "").notate(.heard(murmurs, beats: 40)).score.bars
        #expect(many.flatMap(\.signs.uncertain).count <= 4)
    }

    private static func score(_ form: String) -> Score {
        let groove = Groove(
            "", tempo: 120, form: form,
            [
                "A": "H xx xx xx xx; S . x . x; K x . xx .", "B": "D xx xx xx xx; S . x . x; K xx .x x .x",
                "C": "S xxxx xxxx xxxx xxxx", "S": "H .",
            ])
        return Notator(title: "").notate(Performer().play(groove)).score
    }
}
