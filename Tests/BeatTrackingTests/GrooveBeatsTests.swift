import Grooves
import MusicModel
import Support
import Testing

@testable import BeatTracking

/// Written grooves, played by a drummer of 8 ms: what a table of meters and tempos says of them.
@Suite("Beats of written grooves")
struct GrooveBeatsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let meter: Meter
        let tempo: Double
        let text: String
        var testDescription: String { name }
    }

    private static let cases = [
        Case(name: "rock", meter: .common, tempo: 120, text: "H xx xx xx xx; S . x . x; K x . xx ."),
        Case(name: "slow rock", meter: .common, tempo: 70, text: "H xx xx xx xx; S . x . x; K x . xx ."),
        Case(
            name: "sixteenths", meter: .common, tempo: 92,
            text: "H xxxx xxxx xxxx xxxx; S . x . x; K x..x . x.x. ."),
        Case(name: "disco", meter: .common, tempo: 124, text: "H .x .x .x .x; S . x . x; K x x x x"),
        Case(name: "shuffle", meter: .common, tempo: 118, text: "H x-x x-x x-x x-x; S . x . x; K x . x-x ."),
        Case(name: "waltz", meter: Meter(3, 4), tempo: 130, text: "H xx xx xx; S . x x; K x . ."),
        Case(
            name: "five", meter: Meter(5, 4), tempo: 126, text: "H xx xx xx xx xx; S . x . . x; K x . xx x ."),
        Case(name: "six", meter: Meter(6, 8), tempo: 62, text: "H xxx xxx; S . x; K x ."),
        Case(
            name: "seven", meter: Meter(7, 8), tempo: 220,
            text: "H x x x x x x x; S . . x . . . x; K x . . . x . ."),
    ]

    @Test("meter, tempo and bar lines are found", arguments: cases, 1...3 as ClosedRange<UInt64>)
    func areFound(example: Case, seed: UInt64) {
        let truth = Self.played(example, seed: seed)
        let found = BeatTracker().track(truth.hits)
        let agreement = BeatAgreement(Self.heard(found, truth), truth: truth)
        #expect(found.meters.map(\.meter) == [example.meter])
        #expect(agreement.isTempoRight)
        #expect(agreement.beats > 0.95)
        #expect(agreement.downbeats > 0.9)
        #expect(found.steadiness >= Transcription.leastSteadiness)
    }

    @Test(
        "what the owner says of the meter is kept to",
        arguments: [Meter(5, 8), Meter(7, 4), Meter(9, 8), Meter(2, 4)])
    func obeysMeter(meter: Meter) {
        let found = BeatTracker(hints: NotationHints(meter: meter)).track(
            Self.played(Self.cases[0], seed: 1).hits)
        #expect(found.meters.map(\.meter) == [meter])
        #expect(found.beats.allSatisfy { (0..<meter.beatsPerBar).contains($0.index) })
    }

    private static func played(_ example: Case, seed: UInt64) -> Transcription {
        var performer = Performer()
        (performer.strokeError, performer.seed) = (0.008, seed)
        let form = String(repeating: "A", count: 12)
        return performer.play(
            Groove(example.name, tempo: example.tempo, form: form, ["A": example.text], meter: example.meter))
    }

    private static func heard(_ found: TrackedBeats, _ truth: Transcription) -> Transcription {
        Transcription(
            duration: truth.duration, hits: truth.hits, beats: found.beats, meters: found.meters,
            steadiness: found.steadiness)
    }
}
