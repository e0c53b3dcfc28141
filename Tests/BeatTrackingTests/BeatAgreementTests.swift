import MusicModel
import Support
import Testing

@Suite("The agreement of beats")
struct BeatAgreementTests {
    private func transcription(_ times: [Double], meter: Meter = .common, from index: Int = 0)
        -> Transcription
    {
        Transcription(
            duration: 20,
            hits: (0..<40).map { Hit(time: Double($0) / 2, drum: .kick, velocity: 90, confidence: 1) },
            beats: times.enumerated().map { Beat(time: $1, index: ($0 + index) % meter.beatsPerBar) },
            meter: meter, steadiness: 1)
    }

    private let truth = (0..<8).map { Double($0) }

    /// Found times, and the F measure that precision and recall give by hand.
    private static let examples: [(found: [Double], measure: Double)] = [
        ([0, 1, 2, 3, 4, 5, 6, 7], 1),
        ([0.07, 1.06, 1.94, 3, 4, 5, 6, 7], 1),
        ([0.08, 1, 2, 3, 4, 5, 6, 7], 7.0 / 8),
        ([0, 2, 4, 6], 2 * 1 * 0.5 / 1.5),
        ((0..<16).map { Double($0) / 2 }, 2 * 0.5 * 1 / 1.5),
        ([0.5, 1.5, 2.5, 3.5], 0),
        ([0.98, 1.02], 2.0 / 10),
    ]

    @Test("counts each beat once, within 70 ms", arguments: examples)
    func measuresBeats(found: [Double], measure: Double) {
        let agreement = BeatAgreement(transcription(found), truth: transcription(truth))
        #expect(abs(agreement.beats - measure) < 1e-9)
    }

    @Test("judges first beats of bars by themselves", arguments: [(0, 1.0), (2, 0), (1, 0)])
    func measuresDownbeats(index: Int, measure: Double) {
        let agreement = BeatAgreement(transcription(truth, from: index), truth: transcription(truth))
        #expect(agreement.downbeats == measure)
        #expect(agreement.beats == 1)
    }

    @Test(
        "a tempo is right within four per cent",
        arguments: [(1.0, true), (1.03, true), (1.05, false), (0.5, false)])
    func measuresTempo(step: Double, isRight: Bool) {
        let found = transcription((0..<8).map { Double($0) * step })
        #expect(BeatAgreement(found, truth: transcription(truth)).isTempoRight == isRight)
    }

    @Test("a meter is right or wrong")
    func measuresMeter() {
        let found = transcription(truth, meter: Meter(3, 4))
        #expect(!BeatAgreement(found, truth: transcription(truth)).isMeterRight)
        #expect(BeatAgreement(found, truth: found).isMeterRight)
    }
}
