import Grooves
import MusicModel
import Testing

@testable import Notation

@Suite("Notator")
struct NotatorTests {
    private let notator = Notator(title: "Song")

    @Test("bars before the first hit and after the last are not written")
    func trims() {
        let result = notator.notate(.heard([4.0, 4.5, 8.0].map { .hit($0) }, beats: 40))
        #expect(result.score.bars.count == 3)
        #expect(result.score.bars.map(\.isSilent) == [false, true, false])
        #expect(result.placements.first == .written(ScorePosition(bar: 1, onset: .zero), shift: 0))
        #expect(result.beats.first { $0.bar == 1 } == BarBeat(time: 4, bar: 1, beat: 1))
    }

    @Test("beats that begin within a bar make a pickup, which is not counted")
    func writesPickup() {
        let beats = (0..<9).map { Beat(time: 1 + 0.5 * Double($0), index: ($0 + 2) % 4) }
        let heard = Transcription(
            duration: 6, hits: [.hit(1), .hit(2)], beats: beats, meter: .common, steadiness: 1)
        let result = notator.notate(heard)
        #expect(result.score.bars.map { $0.hands.text } == ["4 r4", "4 r4 r2"])
        #expect(result.score.bars.map(\.signs.pickup) == [Fraction(1, 2), nil])
        #expect(result.score.bars.map(\.meter) == [.common, .common])
        #expect(result.score.number(ofBar: 1) == 1)
        #expect(result.placements[0].position == ScorePosition(bar: 1, onset: .zero))
    }

    @Test("a first bar that is empty for half its length is a pickup; one that begins a little late is not")
    func findsPickup() {
        let late = notator.notate(.heard([.hit(1.5), .hit(2), .hit(3)], beats: 12)).score
        #expect(late.bars.map(\.signs.pickup) == [Fraction(1, 4), nil])
        let early = notator.notate(.heard([.hit(0.5), .hit(2), .hit(3)], beats: 12)).score
        #expect(early.bars.map { $0.hands.text } == ["r4 4 r2", "4 r4 4 r4"])
        #expect(early.bars[0].signs.pickup == nil)
    }

    @Test("a hit shortly before the first beat belongs to it")
    func takesEarlyHit() {
        let result = notator.notate(.heard([.hit(3.99), .hit(5)], beats: 20, from: 4))
        #expect(result.score.bars.count == 1)
        #expect(result.placements[0].position == ScorePosition(bar: 1, onset: .zero))
    }

    @Test("the feet are not written where they rest; the hands rest for the bar")
    func writesSilentVoices() {
        let bars = notator.notate(.heard([.hit(0), .hit(2, .kick), .hit(6)], beats: 16)).score.bars
        #expect(bars.map(\.hands.text) == ["4 r4 r2", "R", "R", "4 r4 r2"])
        #expect(bars.map(\.feet.text) == ["", "4 r4 r2", "", ""])
        #expect(bars.map(\.signs.rightLine) == [.single, .single, .single, .final])
        #expect(bars.map(\.isSilent) == [false, false, true, false])
    }

    @Test("of two hits on one place the louder is written, and the other is accounted for")
    func merges() {
        let hits = [
            Hit.hit(0, velocity: 60), .hit(0.02, velocity: 90), .hit(0.5, .closedHiHat),
            .hit(0.5, .openHiHat),
        ]
        let result = notator.notate(.heard(hits, beats: 8))
        #expect(result.placements[0] == .merged(into: 1))
        #expect(result.placements[3] == .merged(into: 2) || result.placements[2] == .merged(into: 3))
        #expect(result.score.bars[0].hands.events.flatMap(\.strokes).map(\.velocity).first == 90)
    }

    @Test("how far a hit is from its place is known")
    func tellsShift() throws {
        let hits = (0..<16).map { Hit.hit(0.25 * Double($0)) } + [.hit(4.06)]
        let placement = try #require(notator.notate(.heard(hits, beats: 12)).placements.last)
        guard case .written(_, let shift) = placement else { throw Unwritten() }
        #expect(abs(shift + 0.06) < 1e-9)
    }

    @Test("without a hit there is one silent bar, at a tempo")
    func writesSilence() {
        let score = notator.notate(.heard([], beats: 0)).score
        #expect(score.bars.count == 1)
        #expect(score.bars[0].isSilent)
        #expect(score.bars[0].tempo == 120)
    }

    @Test("a bar that the beats make short has a meter of its own")
    func followsBeats() {
        let indices = [0, 1, 2, 3, 0, 1, 2, 0, 1, 2, 3]
        let beats = indices.enumerated().map { Beat(time: 0.5 * Double($0), index: $1) }
        let hits = (0..<11).map { Hit.hit(0.5 * Double($0)) }
        let score = notator.notate(
            Transcription(duration: 6, hits: hits, beats: beats, meter: .common, steadiness: 1)
        ).score
        #expect(score.bars.map(\.meter) == [Meter(4, 4), Meter(3, 4), Meter(4, 4)])
        #expect(score.bars.allSatisfy { $0.hands.faults(in: $0.meter).isEmpty })
    }

    @Test(
        "hits with impossible times are left out and said to be",
        arguments: [Double.nan, .infinity, 1e300, -1e300])
    func leavesOut(time: Double) {
        let result = notator.notate(.heard([.hit(0), .hit(time)], beats: 8))
        #expect(result.placements[1] == .leftOut(.noTime))
        #expect(result.score.bars.count == 1)
    }

    @Test("a score has an end")
    func capsBars() {
        let result = notator.notate(.heard([.hit(0), .hit(900_000)], beats: 8))
        #expect(result.score.bars.count == 1)
        #expect(result.placements[1] == .leftOut(.outsideBars))
    }

    @Test("what the owner knows is on the page, and what he does not want is not")
    func obeysHints() {
        var hints = NotationHints(title: " My  song", artist: "Anna\n", leftOut: [.kick])
        hints.feel = .swungEighths
        let heard = Transcription.heard([.hit(0), .hit(0.25), .hit(0.5, .kick), .hit(1)], beats: 8)
        let result = Notator(title: "file", hints: hints).notate(heard)
        #expect(result.score.title == "My song")
        #expect(result.score.artist == "Anna")
        #expect(result.placements[2] == .leftOut(.unwanted))
        #expect(result.score.kit == [.snare])
        #expect(result.score.bars[0].signs.feel == .swungEighths)
    }

    @Test("the meter follows the music")
    func changesMeter() {
        let groove = GrooveLibrary.all.flatMap(\.grooves).first { $0.name == "four and three" }
        let meters = groove.map { notator.notate(Performer().play($0)).score.bars.map(\.meter) }
        #expect(meters == Array(repeating: .common, count: 4) + Array(repeating: Meter(3, 4), count: 8))
    }

    @Test("without a steady beat the clock gives the bars, and nothing is claimed")
    func followsClock() {
        let hits = [0.3, 1.1, 1.35, 2.9, 4.4, 5.0].map { Hit.hit($0) }
        let heard = Transcription(
            duration: 6, hits: hits, beats: [Beat(time: 0, index: 0), Beat(time: 0.7, index: 1)],
            meter: Meter(7, 8), steadiness: 0.1)
        let result = notator.notate(heard)
        #expect(!result.score.isMetered)
        #expect(result.score.bars.count == 3)
        #expect(result.score.bars[0].tempo == 120)
        #expect(result.score.bars.allSatisfy { $0.signs.simile == nil && $0.signs.rehearsal == nil })
        #expect(result.score.bars.flatMap(\.hands.events).allSatisfy { $0.tuplet == nil })
        #expect(result.placements.allSatisfy { $0.isWritten })
    }

    @Test(
        "without a steady beat a stroke between two sixteenths moves to one, and rows of fast ones are thirty-seconds"
    )
    func keepsFreeTimeLegible() {
        let loose = freely(
            [0, 0.107, 0.436].map { .hit($0, .kick) }
                + [0.217, 0.327, 0.436, 0.663, 0.765].map { .hit($0, .closedHiHat) })
        let fast = freely(
            (0..<8).map { .hit(0.0625 * Double($0), [.snare, .highTom][$0 % 2]) } + [.hit(0.5), .hit(1)])
        #expect(!loose.contains { $0.shape == .thirtySecond })
        #expect(fast.filter { $0.shape == .thirtySecond }.count == 8)
    }

    /// The values of what is written for `hits`, within two seconds without a beat.
    private func freely(_ hits: [Hit]) -> [NoteValue] {
        let heard = Transcription(duration: 2, hits: hits, beats: [], meter: .common, steadiness: 0)
        return notator.notate(heard).score.bars.flatMap { $0.hands.events + $0.feet.events }.map(\.value)
    }

    private struct Unwritten: Error {}
}
