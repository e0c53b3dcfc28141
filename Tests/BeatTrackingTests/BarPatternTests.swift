import MusicModel
import Testing

@testable import BeatTracking

@Suite("What drummers play in a bar")
struct BarPatternTests {
    @Test("is known for all meters that are found without a hint")
    func knowsMeters() {
        let meters = Set(BarPattern.known.map(\.meter))
        let wanted = [Meter(2, 4), Meter(3, 4), .common, Meter(5, 4), Meter(6, 8), Meter(7, 8), Meter(12, 8)]
        #expect(meters.isSuperset(of: wanted))
    }

    @Test("has a chance for every beat of its meter", arguments: BarPattern.known)
    func hasChances(pattern: BarPattern) {
        #expect(pattern.beats.count == pattern.meter.beatsPerBar)
        #expect(pattern.beats.allSatisfy { $0.kick > 0 && $0.kick < 1 && $0.snare > 0 && $0.snare < 1 })
    }

    @Test(
        "beats of a meter are divided in halves, thirds or hardly",
        arguments: [
            (Meter.common, BarPattern.Division.simple), (Meter(3, 4), .simple), (Meter(6, 8), .compound),
            (Meter(12, 8), .compound), (Meter(7, 8), .short),
        ])
    func divides(meter: Meter, division: BarPattern.Division) {
        #expect(BarPattern.patterns(of: meter).allSatisfy { $0.division == division })
        #expect(!BarPattern.patterns(of: meter).isEmpty)
    }

    @Test(
        "there is one for whatever meter is asked for",
        arguments: [Meter(5, 8), Meter(7, 4), Meter(9, 8), Meter(3, 8)])
    func makesPatterns(meter: Meter) {
        let patterns = BarPattern.patterns(of: meter)
        #expect(!patterns.isEmpty)
        #expect(patterns.allSatisfy { $0.meter == meter && $0.beats.count == meter.beatsPerBar })
    }
}
