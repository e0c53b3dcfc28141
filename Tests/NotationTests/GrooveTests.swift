import Grooves
import MusicModel
import Testing

@testable import Notation

@Suite("Reading grooves")
struct GrooveTests {
    private static let everything = Groove.all + GrooveLibrary.all.flatMap(\.grooves)

    @Test("exact playing is read exactly", arguments: everything)
    func readsExactPlaying(groove: Groove) {
        let result = Notator(title: groove.name).notate(Performer().play(groove))
        let reading = GrooveReading(result.score, of: groove)
        #expect(reading.barsRight == groove.bars.count)
        #expect(result.placements.allSatisfy { $0.position != nil })
        #expect(result.score.bars.compactMap(\.signs.feel) == (groove.feel == .straight ? [] : [groove.feel]))
    }

    @Test("human playing is read bar for bar", arguments: Groove.all, [(0.008, 0.0), (0.015, 0.005)])
    func readsHumanPlaying(groove: Groove, errors: (stroke: Double, beat: Double)) {
        var performer = Performer()
        performer.strokeError = errors.stroke
        performer.beatError = errors.beat
        let score = Notator(title: groove.name).notate(performer.play(groove)).score
        #expect(GrooveReading(score, of: groove).barsRight >= groove.bars.count - 1)
    }

    @Test(
        "a snare behind the beat and a drifting tempo change no slot", arguments: Groove.all, [-0.05, 0.05])
    func readsHabits(groove: Groove, drift: Double) {
        var performer = Performer()
        performer.strokeError = 0.008
        performer.layback = 0.012
        performer.drift = drift
        let score = Notator(title: groove.name).notate(performer.play(groove)).score
        #expect(GrooveReading(score, of: groove).barsRight >= groove.bars.count - 1)
    }

    @Test("the tempo is written once", arguments: Groove.all)
    func writesTempo(groove: Groove) {
        var performer = Performer()
        performer.beatError = 0.005
        let score = Notator(title: groove.name).notate(performer.play(groove)).score
        let tempos = score.bars.map(\.tempo)
        let quarters = groove.tempo * (groove.bars[0].meter.beatLength * 4).value
        #expect(tempos.compactMap(\.self).count == 1)
        #expect(abs((tempos[0] ?? 0) - quarters) <= 1.5)
    }

    @Test(
        "a swung ride does not dissolve into dotted notes and triplets",
        arguments: [UInt64(453), 470, 488, 548])
    func keepsSwing(seed: UInt64) throws {
        let groove = try #require(GrooveLibrary.shuffle.grooves.first { $0.name == "jazz ride" })
        var performer = Performer()
        (performer.strokeError, performer.beatError) = (0.015, 0.005)
        (performer.layback, performer.drift) = (0.010, seed.isMultiple(of: 2) ? 0.05 : -0.05)
        performer.seed = seed
        let reading = GrooveReading(Notator(title: "").notate(performer.play(groove)).score, of: groove)
        #expect(reading.spuriousTuplets == 0)
        #expect(reading.barsRight >= groove.bars.count - 1)
    }

    @Test("a tempo that changes is written where it changes")
    func followsTempo() throws {
        let groove = try #require(Self.everything.first { $0.name == "faster chorus" })
        let score = Notator(title: "").notate(Performer().play(groove)).score
        #expect(score.bars.map(\.tempo).enumerated().filter { $0.element != nil }.map(\.offset) == [0, 8])
    }

    @Test("flams and drags are small notes, as many as were played", arguments: ["flams", "drags"])
    func writesSmallNotes(name: String) throws {
        let groove = try #require(Self.everything.first { $0.name == name })
        let score = Notator(title: "").notate(Performer().play(groove)).score
        let small = score.bars.flatMap(\.hands.events).map(\.grace.count).reduce(0, +)
        #expect(small == groove.bars.flatMap(\.strokes).map(\.graces).reduce(0, +))
    }
}

extension HitPlacement {
    var isWritten: Bool {
        if case .written = self { true } else { false }
    }
}
