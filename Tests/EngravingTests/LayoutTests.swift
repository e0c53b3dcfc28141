import Grooves
import MusicModel
import Testing

@testable import Engraving

@Suite("Layout")
struct LayoutTests {
    @Test("every sample keeps the rules of the page", arguments: SuiteScores.all.map(\.name))
    func samplesKeepRules(name: String) throws {
        let score = try #require(SuiteScores.all.first { $0.name == name }).score
        for format in [PageFormat.a4, .letter] {
            let complaints = LayoutRules(part: try PrintedPart(score, format: format)).complaints
            #expect(complaints.prefix(5) == [])
        }
    }

    @Test("random music keeps the rules of the page", arguments: 0..<20)
    func randomScoresKeepRules(batch: Int) throws {
        let fonts = try EngravingFonts.load()
        for seed in (batch * 50)..<((batch + 1) * 50) {
            let part = try PrintedPart(RandomScores.score(seed: UInt64(seed)), fonts: fonts)
            #expect(LayoutRules(part: part).complaints.prefix(5) == [], "seed \(seed)")
        }
    }

    @Test("what copyists write in other formats keeps the rules of the page, too", arguments: Part.all)
    func partsKeepRules(part: Part) throws {
        for format in [PageFormat.a4, .letter] {
            let complaints = LayoutRules(part: try PrintedPart(part.score, format: format)).complaints
            #expect(complaints.prefix(5) == [])
        }
    }

    @Test("ordinary grooves stand four bars a system")
    func fourBarsASystem() throws {
        let part = try PrintedPart(SampleScores.rock)
        #expect(part.staves.map(\.count) == [4])
        #expect(barsPerStaff(part) == [4, 4, 4, 4])
    }

    @Test("a hundred bars fill their pages, and the last one has no lone system")
    func fillsPages() throws {
        let part = try PrintedPart(SampleScores.long(bars: 100))
        let counts = part.staves.map(\.count)
        #expect(counts.count > 1)
        #expect(counts.last ?? 0 > 1)
        let bottom = part.list.format.body.bottom
        #expect(part.staves.dropLast().allSatisfy { ($0.last?.bottom ?? 0) > bottom - 16 })
    }

    @Test("staves stand at equal distances down a page where their ink allows")
    func spreadsStaves() throws {
        let score = Score(title: "Even", bars: Array(repeating: SampleScores.rockBar, count: 24))
        let staves = try #require(PrintedPart(score).staves.first)
        #expect(staves.count == 6)
        let gaps = zip(staves, staves.dropFirst()).map { $1.top - $0.top }
        #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) < 0.001)
    }

    @Test("every staff begins with a clef, the first one with the meter, the others with their bar's number")
    func beginsStaves() throws {
        let part = try PrintedPart(SampleScores.rock)
        #expect(part.boxes(.clef).flatMap(\.self).count == 4)
        #expect(part.boxes(.meter).flatMap(\.self).count == 2)
        #expect(texts(.barNumber, in: part) == ["5", "9", "13"])
    }

    @Test("a change of meter or tempo is written where it happens")
    func writesChanges() throws {
        let part = try PrintedPart(SampleScores.values)
        #expect(part.boxes(.meter).flatMap(\.self).count == 9)
        #expect(texts(.tempo, in: part) == ["= 76", "= 80"])
    }

    @Test("a score without bars is a page with a title")
    func emptyScore() throws {
        let part = try PrintedPart(Score(title: "Nothing", bars: []))
        #expect(part.list.pages.count == 1)
        #expect(texts(.title, in: part) == ["Nothing"])
    }

    @Test(
        "one bar, or one bar too many for a system, is a part as well", arguments: [1, 2, 3, 5, 6, 7, 9, 13])
    func anyNumberOfBars(count: Int) throws {
        let score = Score(title: "Few", bars: Array(repeating: SampleScores.rockBar, count: count))
        let part = try PrintedPart(score)
        #expect(LayoutRules(part: part).complaints == [])
        #expect(count == 1 || barsPerStaff(part).last != 1)
    }

    @Test("a bar too full for a page's width still fits its page")
    func crowdedBar() throws {
        let crowd = Bar.text(
            Array(repeating: "64(s) 64x>", count: 64).joined(separator: " "), "", meter: Meter(8, 4))
        let part = try PrintedPart(Score(title: "Crowd", bars: [crowd, SampleScores.rockBar]))
        #expect(part.boxes(.notehead).flatMap(\.self).count == part.chords.flatMap(\.event.strokes).count)
        #expect(LayoutRules(part: part).edges == [])
    }

    private func barsPerStaff(_ part: PrintedPart) -> [Int] {
        let lines = part.list.pages.indices.flatMap { page in
            part.staves[page].map { staff in
                part.boxes(.barLine)[page].filter { $0.overlaps(staff) }.count
            }
        }
        return lines.dropLast() + (lines.last.map { [$0 - 1] } ?? [])
    }

    private func texts(_ kind: DisplayItem.Kind, in part: PrintedPart) -> [String] {
        part.list.pages.flatMap(\.items).filter { $0.kind == kind }.compactMap { item in
            if case .text(let line, _) = item.shape { line.text } else { nil }
        }
    }
}
