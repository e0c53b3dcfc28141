import MusicModel
import Testing

@testable import Engraving

@Suite("Spacing")
struct SpacingTests {
    private let fonts: EngravingFonts

    init() throws { fonts = try EngravingFonts.load() }

    @Test("twice the length has √2 of the room", arguments: [(1, 16), (1, 8), (1, 4), (3, 16), (1, 12)])
    func growsWithDuration(numerator: Int, denominator: Int) {
        let length = Fraction(numerator, denominator)
        let ratio = Spring.room(for: length * 2) / Spring.room(for: length)
        #expect(abs(ratio - 2.0.squareRoot()) < 1e-9)
    }

    @Test(
        "springs reach the length they are pulled to, or their minima",
        arguments: [(20.0, 20.0), (30.0, 30.0), (7.0, 7.0), (5.0, 6.0), (0.0, 6.0)])
    func reachesLength(wanted: Double, reached: Double) {
        let springs = [
            Spring(natural: 2, minimum: 1), Spring(natural: 8, minimum: 2), Spring(natural: 2, minimum: 3),
        ]
        let force = springs.force(toReach: wanted)
        #expect(abs(springs.reduce(0) { $0 + $1.length(at: force) } - reached) < 1e-9)
    }

    @Test("springs that cannot be short enough give way beyond their minima", arguments: [3.0, 6, 12])
    func squeezes(length: Double) {
        let springs = [Spring(natural: 4, minimum: 2), Spring(natural: 2, minimum: 4)]
        let tension = Tension(of: springs, toReach: length)
        #expect(abs(springs.reduce(0) { $0 + tension.length(of: $1) } - length) < 1e-9)
        #expect((tension.squeeze < 1) == (length < 6))
    }

    @Test("no springs, no force")
    func pullsNothing() {
        #expect([Spring]().force(toReach: 10) == 0)
    }

    @Test("both voices share the slots of a bar, and longer slots are wider")
    func sharesSlots() {
        let plan = plans([Bar.text("8x 8x 4x 2x", "4.k 8k 2k")])[0]
        #expect(plan.slots == [Fraction(0), Fraction(1, 8), Fraction(1, 4), Fraction(3, 8), Fraction(1, 2)])
        #expect(plan.springs.count == 5)
        #expect(plan.springs[0].natural < plan.springs[4].natural)
        #expect(plan.meter != nil)
    }

    @Test("bars are divided into fours where they fit, and never leave one alone at the end")
    func breaksLines() {
        let fours = LineBreaker(width: 110, plans: plans(Array(repeating: SampleScores.rockBar, count: 12)))
        #expect(fours.systems().map(\.bars) == [0..<4, 4..<8, 8..<12])
        let nine = LineBreaker(width: 110, plans: plans(Array(repeating: SampleScores.rockBar, count: 9)))
        #expect(nine.systems().last.map { $0.bars.count > 1 } == true)
    }

    @Test("a bar wider than the page stands alone")
    func isolatesWideBars() {
        let systems = LineBreaker(width: 20, plans: plans(SampleScores.ghosts.bars)).systems()
        #expect(systems.map(\.bars) == [0..<1, 1..<2, 2..<3, 3..<4])
    }

    @Test("no bar that shares its line is squeezed below its minimum", arguments: 0..<60)
    func keepsMinima(seed: Int) {
        let score = RandomScores.score(seed: UInt64(seed))
        let plans = ScorePlanner(score: score, fonts: fonts).plans()
        let systems = LineBreaker(width: 108, plans: plans).systems()
        #expect(systems.flatMap(\.bars) == Array(plans.indices))
        #expect(plans.flatMap(\.bars) == Array(score.bars.indices))
        for system in systems where system.bars.count > 1 {
            #expect(system.tension.squeeze == 1)
            #expect(plans[system.bars].reduce(0) { $0 + $1.minimumWidth } <= 108)
        }
    }

    @Test("a line breaks before a letter rather than after one")
    func breaksBeforeLetters() {
        let score = ScoreText.score(
            "",
            "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4k 4k 4k\n= 4\n8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4k 4k 4k; [B]\n= 7")
        let systems = LineBreaker(width: 110, plans: ScorePlanner(score: score, fonts: fonts).plans())
            .systems()
        #expect(systems.map(\.bars.lowerBound).contains(5))
    }

    @Test("a new time signature on the next line leaves room for its announcement")
    func announcesMeters() throws {
        let part = try PrintedPart(#require(SuiteScores.all.first { $0.name == "changing meters" }).score)
        let signs = part.boxes(.courtesyMeter).flatMap(\.self)
        let staves = part.staves.flatMap(\.self)
        for sign in signs { #expect(staves.contains { $0.overlaps(sign) && $0.right >= sign.right - 0.001 }) }
        #expect(signs.count.isMultiple(of: 2))
    }

    @Test("a last system that is not full keeps the spacing of the one before")
    func keepsLastSpacing() throws {
        let bars = Array(repeating: SampleScores.rockBar, count: 6)
        let systems = LineBreaker(width: 110, plans: plans(bars)).systems()
        #expect(systems.map(\.bars.count) == [4, 2])
        #expect(systems[1].tension == systems[0].tension)
    }

    @Test("pages hold what fits, in order, and the last has more than one system", arguments: 1..<40)
    func breaksPages(count: Int) {
        let system = EngravedSystem(items: [], ascent: 6, descent: 5)
        let breaker = PageBreaker(
            systems: Array(repeating: system, count: count), firstHeight: 80, height: 100)
        let pages = breaker.pages()
        #expect(pages.flatMap(\.self) == Array(0..<count))
        #expect(pages.count == 1 || (pages.last?.count ?? 0) > 1)
        for (number, page) in pages.enumerated() {
            let ys = breaker.positions(on: page)
            #expect((ys.last ?? 0) + 5 <= (number == 0 ? 80 : 100) + 1e-9)
            #expect(zip(ys, ys.dropFirst()).allSatisfy { $1 - $0 >= 11 })
        }
    }

    private func plans(_ bars: [Bar]) -> [BarPlan] {
        ScorePlanner(score: Score(title: "", bars: bars), fonts: fonts).plans()
    }
}
