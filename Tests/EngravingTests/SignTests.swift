import MusicModel
import Testing

@testable import Engraving

@Suite("Signs at a bar")
struct SignTests {
    private let groove = "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-"

    @Test("a run of silent bars is one rest with their number")
    func joinsRests() throws {
        let part = try PrintedPart(ScoreText.score("", "\(groove)\n; ;\n= 11\n\(groove)"))
        #expect(digits(.longRestCount, part) == [1, 2])
        #expect(part.boxes(.rest).flatMap(\.self).count == 4)
    }

    @Test(
        "similes count where a reader needs it, at every fourth bar and at the end, and none begins a line",
        arguments: [(1, []), (2, [3]), (3, [4]), (4, [4, 5]), (7, [4, 8]), (9, [4, 8, 1, 0])])
    func countsSimiles(count: Int, shown: [Int]) throws {
        let part = try PrintedPart(ScoreText.score("", "\(groove)\n% \(count)"))
        #expect(digits(.simileCount, part) == shown)
        #expect(part.boxes(.notehead).flatMap(\.self).count == 13 * part.staves.flatMap(\.self).count)
    }

    @Test(
        "the right line has the strokes and dots of its kind",
        arguments: [("", 2, 0), ("||", 3, 0), (":|", 3, 2), (":|3", 3, 2), ("|: :|", 5, 4)])
    func drawsLines(signs: String, strokes: Int, dots: Int) throws {
        let part = try PrintedPart(ScoreText.score("", "\(groove); \(signs)\n\(groove)"))
        #expect(part.boxes(.barLine).flatMap(\.self).count - 1 == strokes)
        #expect(part.boxes(.repeatDot).flatMap(\.self).count == dots)
    }

    @Test("repeats back to back share their thick stroke")
    func sharesStrokes() throws {
        let part = try PrintedPart(ScoreText.score("", "\(groove); |: :|\n\(groove); |: :|"))
        #expect(part.boxes(.barLine).flatMap(\.self).count == 2 + 3 + 2)
        #expect(part.boxes(.repeatDot).flatMap(\.self).count == 8)
    }

    @Test(
        "only a repeat that is played more than twice says how often",
        arguments: [(2, []), (3, ["3×"]), (12, ["12×"])])
    func countsRepeats(times: Int, shown: [String]) throws {
        #expect(try words(.repeatCount, "\(groove); |: :|\(times)") == shown)
    }

    @Test(
        "a tempo counts the beats of the meter",
        arguments: [("4/4", 90, "= 90"), ("6/8", 90, "= 60"), ("7/8", 90, "= 90")])
    func countsBeats(meter: String, tempo: Int, shown: String) throws {
        #expect(try words(.tempo, "4s; ; \(meter) q=\(tempo)") == [shown])
    }

    @Test(
        "feels are told in words",
        arguments: [("swing8", "Swing"), ("swing16", "Swing 16ths"), ("straight", "Straight")])
    func tellsFeel(sign: String, word: String) throws {
        #expect(try words(.feel, "\(groove); \(sign)").first == word)
    }

    @Test("a pickup is not counted, so the second line begins one bar lower")
    func countsFromPickup() throws {
        let plain = try words(.barNumber, "\(groove)\n= 8")
        let late = try words(.barNumber, "8s 8s; ; pickup=1/4\n\(groove)\n= 8")
        #expect(plain.first == "5" && late.first == "5")
    }

    @Test("bars without a beat have dashed lines, no time signature, and say how long they last")
    func writesFreeTime() throws {
        let part = try PrintedPart(ScoreText.score("", "\(groove); q=120\n= 3", isMetered: false))
        #expect(part.boxes(.meter).flatMap(\.self).isEmpty)
        #expect(part.boxes(.barLine).flatMap(\.self).count == 3 * 5 + 2)
        #expect(part.list.description.contains("2 s"))
        #expect(!part.list.description.contains("tempo"))
    }

    @Test("doubts are marked only where that is wanted, joined over the bar line")
    func marksDoubts() throws {
        let score = ScoreText.score("", "\(groove); ?1/2-1\n\(groove); ?0-1/2\n= 1\n\(groove); ?0-1/8")
        let marked = try PrintedPart(score)
        let plain = Engraver(fonts: marked.fonts).layout(of: score)
        #expect(marked.boxes(.uncertain).flatMap(\.self).count == 2 * 3)
        #expect(plain.pages.flatMap(\.items).allSatisfy { $0.kind != .uncertain })
    }

    @Test("small notes stand close before their chord, at two thirds of its size")
    func placesGrace() throws {
        let part = try PrintedPart(ScoreText.score("", "4{s}s 4{ss}s 2s"))
        let small = part.boxes(.grace).flatMap(\.self)
        let heads = part.boxes(.notehead).flatMap(\.self)
        #expect(small.count == 3)
        #expect(abs(small[0].width / heads[0].width - Rules.graceScale) < 0.01)
        #expect(heads[0].left - small[0].right > 0.2 && heads[0].left - small[0].right < 1.5)
        #expect(heads[1].left - small[2].right < 1)
    }

    @Test("a roll has three strokes, and a tie leads to the same drum, over the bar line too")
    func drawsRolls() throws {
        let part = try PrintedPart(ScoreText.score("", "2zs_ 2zs_\n4sx 4s 2zs"))
        #expect(part.boxes(.roll).flatMap(\.self).count == 9)
        let ties = part.boxes(.tie).flatMap(\.self)
        #expect(ties.count == 2)
        #expect(ties.allSatisfy { $0.top > -1 && $0.width > 2 })
        let ends = part.boxes(.notehead).flatMap(\.self).map(\.left)
        #expect(ties.allSatisfy { tie in ends.contains { abs($0 - tie.right) < 0.3 } })
    }

    @Test("accents lie in one row, above the signs of the hats where one chord has both")
    func alignsAccents() throws {
        let part = try PrintedPart(ScoreText.score("", "4x> 4o> 4x+ 4s>"))
        let accents = part.boxes(.accent).flatMap(\.self)
        #expect(Set(accents.map { ($0.top * 100).rounded() }).count == 1)
        #expect(part.boxes(.open).flatMap(\.self)[0].top > accents[0].bottom)
    }

    private func digits(_ kind: DisplayItem.Kind, _ part: PrintedPart) -> [Int] {
        part.list.pages.flatMap(\.items).filter { $0.kind == kind }.compactMap { item in
            if case .glyph(.digit(let digit), _, _) = item.shape { digit } else { nil }
        }
    }

    private func words(_ kind: DisplayItem.Kind, _ text: String) throws -> [String] {
        try PrintedPart(ScoreText.score("", text)).list.pages.flatMap(\.items).filter { $0.kind == kind }
            .compactMap { item in if case .text(let line, _) = item.shape { line.text } else { nil } }
    }
}
