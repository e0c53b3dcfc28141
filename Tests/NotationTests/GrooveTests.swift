import Grooves
import MusicModel
import Testing

@testable import Notation

@Suite("Reading grooves")
struct GrooveTests {
    @Test("exact playing is read exactly, ghost notes and all", arguments: Groove.all)
    func readsExactPlaying(groove: Groove) {
        let reading = Reading(of: groove, by: Performer())
        #expect(reading.barsRight == groove.bars.count)
        #expect(reading.result.placements.allSatisfy { $0.isWritten })
        #expect(
            reading.ghosts == Set(groove.bars.flatMap(\.strokes).filter { $0.dynamic == .ghost }.map(\.onset))
        )
    }

    /// Measured with ten seeds each: all but one of 8,320 bars.
    @Test(
        "human playing is read bar for bar",
        arguments: Groove.all, [(0.008, 0.0), (0.008, 0.005), (0.015, 0.0), (0.015, 0.005)])
    func readsHumanPlaying(groove: Groove, errors: (stroke: Double, beat: Double)) {
        var performer = Performer()
        performer.strokeError = errors.stroke
        performer.beatError = errors.beat
        let right = (UInt64(1)...3).map { seed in
            performer.seed = seed
            return Reading(of: groove, by: performer).barsRight
        }
        #expect(right.reduce(0, +) >= 3 * groove.bars.count - 1)
    }

    @Test(
        "a snare behind the beat and a drifting tempo change no slot", arguments: Groove.all, [-0.05, 0.05])
    func readsHabits(groove: Groove, drift: Double) {
        var performer = Performer()
        performer.strokeError = 0.008
        performer.layback = 0.012
        performer.drift = drift
        #expect(Reading(of: groove, by: performer).barsRight >= groove.bars.count - 1)
    }

    @Test("the tempo is written once", arguments: Groove.all)
    func writesTempo(groove: Groove) {
        var performer = Performer()
        performer.beatError = 0.005
        let tempos = Reading(of: groove, by: performer).result.score.bars.map(\.tempo)
        let quarters = groove.tempo * (groove.bars[0].meter.beatLength * 4).value
        #expect(tempos.compactMap(\.self).count == 1)
        #expect(abs((tempos[0] ?? 0) - quarters) <= 1)
    }
}

/// What came back of a groove.
struct Reading {
    let result: NotationResult

    /// With exactly the strokes that were meant, less the bars too many or too few.
    let barsRight: Int

    init(of groove: Groove, by performer: Performer) {
        var performer = performer
        performer.tempo = groove.tempo
        result = Notator(title: groove.name).notate(performer.play(groove.bars))
        let read = result.score.bars.map(\.onsets)
        let meant = groove.bars.map { Set($0.strokes.map { BarStroke(onset: $0.onset, drum: $0.drum) }) }
        barsRight = zip(meant, read).count { $0 == $1 } - abs(meant.count - read.count)
    }

    /// Onsets in the bar of all ghost notes.
    var ghosts: Set<Fraction> {
        let events = result.score.bars.flatMap(\.hands.events)
        return Set(events.filter { $0.strokes.contains { $0.dynamic == .ghost } }.map(\.onset))
    }
}

extension HitPlacement {
    var isWritten: Bool {
        if case .written = self { true } else { false }
    }
}
