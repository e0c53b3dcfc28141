import Grooves
import MusicModel
import Testing

@testable import Notation

@Suite("What is learned from a song")
struct GridModelTests {
    @Test(
        "the natural logarithm is right", arguments: [1, 2, 0.5, 2.718_281_828_459_045, 1e-6, 0.7071, 1000])
    func takesLogarithm(value: Double) {
        let known = [1: 0, 2: 0.693_147_180_56, 0.5: -0.693_147_180_56, 2.718_281_828_459_045: 1]
        let powers = [1e-6: -13.815_510_557_96, 0.7071: -0.346_583_182_99, 1000: 6.907_755_278_98]
        #expect(abs(value.naturalLogarithm - (known[value] ?? powers[value] ?? .nan)) < 1e-6)
    }

    @Test("timing error and a drum's habit come out as they were played", arguments: [0.008, 0.015, 0.02])
    func learnsTiming(error: Double) {
        var performer = Performer()
        performer.strokeError = error
        performer.layback = 0.010
        let model = Self.song(performer.play(Groove.all[0].bars + Groove.all[0].bars)).model
        #expect(abs(model.deviation - error) < 0.25 * error + 0.001)
        #expect((0.004...0.015).contains((model.delays[.snare] ?? 0) - (model.delays[.closedHiHat] ?? 0)))
    }

    @Test("a song of triplets makes them cheap, straight eighths make them dear")
    func learnsGrids() throws {
        let fills = Self.song(Performer().play(Array(repeating: Groove.all[4].bars[3], count: 8)))
        let rock = Self.song(Performer().play(Groove.all[0].bars))
        let quarters = try [fills, rock].map { try #require($0.model.families[Fraction(1, 4)]) }
        #expect(quarters.map { $0.grids[2].isTuplet } == [true, true])
        #expect(quarters[0].shares[2] > 0.5)
        #expect(quarters[1].shares[0] > 0.9)
    }

    @Test("shares stay probabilities")
    func staysNormalized() {
        for family in Self.song(Performer().play(Groove.all[5].bars)).model.families.values {
            #expect(abs(family.shares.reduce(0, +) - 1) < 1e-9)
            #expect(family.occupancy.joined().allSatisfy { (0...1).contains($0) })
        }
    }

    @Test("a hint rules out what the owner does not want")
    func obeysHints() {
        let eighths = NotationHints(finest: .eighth)
        #expect(Grid.choices(for: Fraction(1, 4), hints: eighths).map(\.places.count) == [2, 3])
        let plain = NotationHints(allowsTuplets: false)
        #expect(Grid.choices(for: Fraction(1, 4), hints: plain).allSatisfy { !$0.isTuplet })
        #expect(Grid.choices(for: Fraction(1, 4), hints: NotationHints(finest: .whole)).count == 1)
    }

    private static func song(_ heard: Transcription) -> Quantizer.Song {
        let plan = BarPlan(BeatLine(heard).covering(0, heard.duration, limit: 1_000), meters: MeterMap(heard))
        return Quantizer(plan: plan, hits: heard.hits, wanted: Array(heard.hits.indices)).learnedSong()
    }
}
