import MusicModel
import Testing

@Suite("Meter")
struct MeterTests {
    static let writable = (1...32).flatMap { numerator in [2, 4, 8, 16].map { Meter(numerator, $0) } }

    @Test(
        "beats are what a musician feels",
        arguments: [
            (Meter(4, 4), 4, Fraction(1, 4)), (Meter(6, 8), 2, Fraction(3, 8)),
            (Meter(12, 8), 4, Fraction(3, 8)),
            (Meter(3, 8), 3, Fraction(1, 8)), (Meter(7, 8), 7, Fraction(1, 8)),
            (Meter(2, 2), 2, Fraction(1, 2)),
        ])
    func countsBeats(meter: Meter, beats: Int, length: Fraction) {
        #expect(meter.beatsPerBar == beats)
        #expect(meter.beatLength == length)
    }

    @Test(
        "a bar is written in groups",
        arguments: [
            (Meter(4, 4), "1/4 1/4 1/4 1/4"), (Meter(3, 4), "1/4 1/4 1/4"), (Meter(2, 2), "1/4 1/4 1/4 1/4"),
            (Meter(6, 8), "3/8 3/8"), (Meter(7, 8), "1/4 1/4 3/8"), (Meter(5, 8), "1/4 3/8"),
            (Meter(3, 8), "3/8"),
            (Meter(5, 16), "1/8 3/16"), (Meter(1, 8), "1/8"), (Meter(8, 8), "1/4 1/4 1/4 1/4"),
        ])
    func groups(meter: Meter, lengths: String) {
        #expect(
            meter.groups.map { ($0.upperBound - $0.lowerBound).description }.joined(separator: " ") == lengths
        )
    }

    @Test("groups fill every bar without gap", arguments: writable)
    func fillsBar(meter: Meter) {
        let groups = meter.groups
        #expect(groups.first?.lowerBound == .zero)
        #expect(groups.last?.upperBound == meter.barLength)
        #expect(zip(groups, groups.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    }

    @Test("rests and beams over several groups begin and end with groups", arguments: writable)
    func spansWholeGroups(meter: Meter) {
        let starts = Set(meter.groups.map(\.lowerBound))
        let ends = Set(meter.groups.map(\.upperBound))
        for span in meter.restSpans + meter.eighthBeamSpans {
            #expect(starts.contains(span.lowerBound) && ends.contains(span.upperBound))
        }
    }

    @Test(
        "long rests follow the meter",
        arguments: [
            (Meter(4, 4), ["0/1-1/2", "1/2-1/1"]), (Meter(3, 4), []), (Meter(5, 4), ["0/1-1/2", "1/2-1/1"]),
            (Meter(6, 4), []), (Meter(3, 2), ["0/1-1/2", "1/2-1/1", "1/1-3/2"]),
            (Meter(12, 8), ["0/1-3/4", "3/4-3/2"]), (Meter(6, 8), []),
        ])
    func mergesRests(meter: Meter, spans: [String]) {
        #expect(meter.restSpans.map { "\($0.lowerBound)-\($0.upperBound)" } == spans)
    }

    @Test(
        "meters that cannot be written are told apart",
        arguments: [
            (Meter(4, 4), true), (Meter(32, 16), true), (Meter(0, 4), false), (Meter(33, 4), false),
            (Meter(4, 3), false), (Meter(4, 0), false), (Meter(-4, 4), false),
        ])
    func tellsWritable(meter: Meter, isWritable: Bool) {
        #expect(meter.isWritable == isWritable)
    }

    @Test("a tempo counts dotted quarters where the beat is one")
    func findsTempoBeat() {
        #expect(Meter(6, 8).tempoBeat == NoteValue(.quarter, dots: 1))
        #expect(Meter(7, 8).tempoBeat == NoteValue(.quarter))
    }
}
