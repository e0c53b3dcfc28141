import MusicModel
import Support
import Testing

@testable import BeatTracking

@Suite("Reading a pulse again")
struct RereadingTests {
    /// `bars` bars of `beats` beats of `step` seconds: a bass drum on each of `kicks`, a snare on each of `snares`, hats
    /// on all parts of beats, a crash on the first and the middle bar.
    private func groove(
        beats: Int, kicks: [Double], snares: [Double], parts: Int = 2, step: Double, bars: Int = 12,
        leaving silence: Int = 0
    ) -> (hits: [Hit], bars: [Double]) {
        let length = Double(beats) * step
        func hit(_ bar: Int, _ beat: Double, _ drum: DrumClass, _ velocity: Int) -> Hit {
            Hit(
                time: 0.5 + Double(bar) * length + beat * step, drum: drum, velocity: velocity,
                confidence: 0.9)
        }
        let hits = (0..<bars).flatMap { bar in
            kicks.map { hit(bar, $0, .kick, 100) } + snares.map { hit(bar, $0, .snare, 100) }
                + (0..<beats * parts).map {
                    hit(bar, Double($0) / Double(parts), .closedHiHat, $0.isMultiple(of: parts) ? 80 : 60)
                } + (bar.isMultiple(of: bars / 2) ? [hit(bar, 0, .crash, 110)] : [])
        }
        let start = 0.5 + Double(silence) * step - 0.01
        return (hits.filter { $0.time > start }, (0..<bars).map { 0.5 + Double($0) * length })
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let meter: Meter
        let kicks, snares: [Double]
        var parts = 2
        let step: Double
        var testDescription: String { "\(meter.numerator)/\(meter.denominator), \(step) s a beat" }
    }

    private static let cases = [
        Case(meter: .common, kicks: [0, 2.5], snares: [1, 3], step: 0.5),
        Case(meter: .common, kicks: [0, 1.5], snares: [2], step: 0.44),
        Case(meter: Meter(3, 4), kicks: [0], snares: [1, 2], step: 0.45),
        Case(meter: Meter(5, 4), kicks: [0, 3], snares: [2, 4], step: 0.5),
        Case(meter: Meter(7, 8), kicks: [0, 4], snares: [2, 6], parts: 1, step: 0.25),
    ]

    @Test("finds meter and first beats", arguments: cases)
    func findsMeter(example: Case) {
        let played = groove(
            beats: example.meter.beatsPerBar, kicks: example.kicks, snares: example.snares,
            parts: example.parts,
            step: example.step)
        let found = BeatTracker().track(played.hits)
        #expect(found.meters.map(\.meter) == [example.meter])
        #expect(met(played.bars, by: found) == played.bars.count)
    }

    @Test("a pickup does not move the bars", arguments: [1, 2, 3])
    func keepsBars(silence: Int) {
        let played = groove(beats: 4, kicks: [0, 2.5], snares: [1, 3], step: 0.5, leaving: silence)
        let found = BeatTracker().track(played.hits)
        #expect(found.meters.map(\.meter) == [.common])
        #expect(met(Array(played.bars.dropFirst()), by: found) >= played.bars.count - 2)
    }

    @Test("a given meter and tempo are kept to", arguments: [Meter(3, 4), Meter(2, 4), Meter(9, 8)])
    func keepsHints(meter: Meter) {
        let played = groove(beats: 4, kicks: [0, 2], snares: [1, 3], step: 0.5)
        let found = BeatTracker(hints: NotationHints(tempo: 118, meter: meter)).track(played.hits)
        #expect(found.meters.map(\.meter) == [meter])
        let steps = found.steps.sorted()
        #expect(abs(60 / steps[steps.count / 2] - 120) < 9)
    }

    @Test("music that changes its meter stays as it was found")
    func leavesChanges() {
        let beats = (0..<24).map { Beat(time: Double($0) / 2, index: $0 < 12 ? $0 % 4 : $0 % 3) }
        let found = TrackedBeats(
            beats: beats,
            meters: [MeterSpan(firstBeat: 0, meter: .common), MeterSpan(firstBeat: 12, meter: Meter(3, 4))],
            steadiness: 0.7)
        let hits = beats.map { Hit(time: $0.time, drum: .kick, velocity: 90, confidence: 1) }
        let line = FrameLine(from: -2, through: 12)
        let rereading = Rereading(
            HeardKit(hits, on: line), .none, line: line, played: 0...11.5, hints: .none)
        #expect(rereading.beats(found) == found)
    }

    @Test("every meter of a drummer's rules has its numbers")
    func hasNumbers() {
        for meter in BarPattern.known.map(\.meter) {
            let own = ReadingWeights.meters[meter]
            #expect(own?.kick.count == 2 * meter.beatsPerBar)
            #expect(own?.snare.count == 2 * meter.beatsPerBar)
        }
    }

    @Test("all readings of a tempo lie within it", arguments: [100.0, 140])
    func staysInRange(tempo: Double) {
        let tick = 60 / tempo / Double(PulseLine.ticksPerBeat)
        let all = Reading.all(in: [.common], tempos: 90...160, tick: tick)
        #expect(!all.isEmpty && all.allSatisfy { (90...160).contains(60 / (tick * Double($0.step))) })
        #expect(all.allSatisfy { (0..<$0.bar).contains($0.downbeat) })
    }

    /// How many of `times` are first beats of bars.
    private func met(_ times: [Double], by found: TrackedBeats) -> Int {
        times.count { time in found.beats.contains { $0.isDownbeat && abs($0.time - time) < 0.05 } }
    }
}
