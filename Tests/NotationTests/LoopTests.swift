import Grooves
import MusicModel
import Testing

@testable import Notation

/// Short recordings, as they lie in sample libraries.
@Suite("Loops")
struct LoopTests {
    private static let rock = "H xx xx xx xx; S . x . x; K x . xx ."
    private static let fine = "H xxxx xxxx xxxx xxxx; S . x..x .x.. x; K x..x . x.x. ."

    @Test("come back bar for bar, however short", arguments: [rock, fine], [1, 2, 3, 4])
    func areWhole(text: String, bars: Int) {
        let groove = Groove("", tempo: 96, form: String(repeating: "A", count: bars), ["A": text])
        var performer = Performer()
        performer.strokeError = 0.006
        let score = Notator(title: "").notate(performer.play(groove)).score
        #expect(GrooveReading(score, of: groove).barsRight == bars)
        #expect(score.bars.count == bars)
        #expect(score.bars.last?.signs.rightLine == .final)
    }

    @Test("that are cut off end in rests, and lose nothing", arguments: [1, 3, 5, 7, 10, 13])
    func areCut(kept: Int) {
        let groove = Groove("", tempo: 96, form: "AA", ["A": Self.rock])
        let played = Performer().play(groove)
        let cut = Transcription(
            duration: played.duration, hits: Array(played.hits.prefix(kept)), beats: played.beats,
            meters: played.meters, steadiness: 1)
        let result = Notator(title: "").notate(cut)
        #expect(result.placements.count { $0.isWritten } == kept)
        for bar in result.score.bars {
            #expect(bar.hands.faults(in: bar.meter) == [])
            #expect(bar.feet.events.isEmpty || bar.feet.faults(in: bar.meter) == [])
        }
    }

    @Test("of one stroke, or a few of one drum, are written", arguments: [1, 2, 3])
    func areBare(count: Int) {
        let hits = (0..<count).map { Hit.hit(0.5 * Double($0), .crash) }
        let score = Notator(title: "").notate(.heard(hits, beats: 8)).score
        #expect(score.bars.count == 1)
        #expect(score.bars[0].hands.events.filter { !$0.isRest }.count == count)
        #expect(score.kit == [.crash])
    }
}
