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

    @Test("timing error and a drum's habit come out as they were played", arguments: [0.005, 0.01, 0.02])
    func learnsTiming(error: Double) {
        var performer = Performer()
        performer.strokeError = error
        performer.layback = 0.010
        let model = Self.model(of: performer.play(Groove.all[0].bars + Groove.all[0].bars))
        #expect(abs(model.deviation - error) < 0.25 * error + 0.001)
        #expect((0.004...0.015).contains((model.delays[.snare] ?? 0) - (model.delays[.closedHiHat] ?? 0)))
    }

    @Test("a shuffle makes triplets cheap, straight eighths make them dear")
    func learnsGrids() {
        let shuffle = Self.model(of: Performer().play(Groove.all[2].bars))
        let rock = Self.model(of: Performer().play(Groove.all[0].bars))
        #expect(shuffle.shares[1] > 0.8)
        #expect(rock.shares[0] > 0.9)
        #expect(shuffle.weights[1][1] < 0.05)
    }

    @Test("shares and weights stay probabilities")
    func staysNormalized() {
        let model = Self.model(of: Performer().play(Groove.all[5].bars))
        for row in model.weights + [model.shares] { #expect(abs(row.reduce(0, +) - 1) < 1e-9) }
    }

    private static func model(of heard: Transcription) -> GridModel {
        let plan = BarPlan(BeatLine(heard).covering(0, heard.duration, limit: 1_000), meter: heard.meter)
        return Quantizer(plan: plan, hits: heard.hits).learnedModel()
    }
}
