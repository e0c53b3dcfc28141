import Grooves
import MusicModel
import Testing

@testable import Notation

@Suite("Swing")
struct FeelRuleTests {
    @Test(
        "is what nearly all notes between the beats say",
        arguments: [
            ("H x x-x x x-x; S . x . x", Feel.swungEighths), ("H x x--x x x--x; S . x . x", .straight),
            ("H xxx xxx xxx xxx; S . x . x", .straight), ("H x-x xxx x-x x-x; S . x . x", .swungEighths),
            ("H x xx x xx; S . x . x", .straight), ("H xx xx xx x-x; S . x . x", .straight),
            ("D x x-x x x-x; S . . --x .", .swungEighths), ("S x . x .; K . x . x", .straight),
            ("H x . x-x .; S . . x .", .swungEighths),
        ])
    func isHeard(text: String, feel: Feel) {
        #expect(Self.feels(of: text, bars: 8) == (feel == .straight ? [] : [feel]))
    }

    @Test("is not claimed for a few notes", arguments: [(1, []), (2, []), (3, [Feel.swungEighths])])
    func needsEvidence(bars: Int, feels: [Feel]) {
        #expect(Self.feels(of: "H x x-x x x-x; S . x . x", bars: bars) == feels)
    }

    @Test("is what the owner says, where he says something", arguments: [Feel.straight, .swungEighths])
    func obeys(hint: Feel) {
        var hints = NotationHints.none
        hints.feel = hint
        let feels = Self.feels(of: "H x-x x-x x-x x-x; S . x . x", bars: 8, hints: hints)
        #expect(feels == (hint == .straight ? [] : [hint]))
    }

    @Test("may begin in the middle, and ends with a sign of its own")
    func changes() {
        let groove = Groove(
            "", tempo: 110, form: "AAAAAAAABBBBBBBB",
            ["A": "H xx xx xx xx; S . x . x; K x . x .", "B": "H x-x x-x x-x x-x; S . x . x; K x . x ."])
        let score = Notator(title: "").notate(Performer().play(groove)).score
        let feels = score.bars.map(\.signs.feel).enumerated().filter { $0.element != nil }
        #expect(feels.map(\.offset) == [8])
        #expect(feels.map(\.element) == [.swungEighths])
    }

    private static func feels(of text: String, bars: Int, hints: NotationHints = .none) -> [Feel] {
        let groove = Groove("", tempo: 110, form: String(repeating: "A", count: bars), ["A": text])
        let score = Notator(title: "", hints: hints).notate(Performer().play(groove)).score
        return score.bars.compactMap(\.signs.feel)
    }
}
