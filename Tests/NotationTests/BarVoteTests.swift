import Grooves
import MusicModel
import Testing

@testable import Notation

@Suite("Bars that are played alike")
struct BarVoteTests {
    /// One letter a bar, for the hats of its second beat: closed or open.
    @Test(
        "agree on what is doubtful, and keep what returns, lasts or stands out",
        arguments: [
            ("coccocccccocccco", "cccccccccccccccc"),
            ("ooocoooooocooooocooooooc", "oooooooooooooooooooooooo"),
            ("ccccccccccccccco", "ccccccccccccccco"), ("cccocccocccoccco", "cccocccocccoccco"),
            ("ccccccccoooooooo", "ccccccccoooooooo"), ("cocococococococo", "cocococococococo"),
            ("ccccooooccccoooo", "ccccooooccccoooo"),
        ])
    func agree(heard: String, written: String) {
        let result = Self.notated(heard)
        let bars = result.score.bars.map { bar in
            let hat = bar.hands.events.first { $0.onset == Fraction(1, 4) }?.strokes.first?.drum
            return hat == .openHiHat ? "o" : "c"
        }
        #expect(bars.joined() == written)
        let changed = zip(heard, written).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
        #expect(result.renamed.keys.sorted() == changed.map { 4 * $0 + 1 })
    }

    @Test("nobody votes where there is no beat")
    func followClock() {
        let hits = Self.hits("ccocococcoccoocc")
        let heard = Transcription(duration: 40, hits: hits, beats: [], meter: .common, steadiness: 0)
        #expect(Notator(title: "").notate(heard).renamed == [:])
    }

    @Test(
        "leave out what one of them has alone and was heard with little confidence",
        arguments: [(0.4, [5], true), (0.6, [5], false), (0.4, [1, 5, 9, 13], false)])
    func leaveOut(confidence: Double, bars: [Int], isLeftOut: Bool) {
        let extra = bars.map {
            Hit(time: 2 * Double($0) + 0.75, drum: .snare, velocity: 60, confidence: confidence)
        }
        let result = Notator(title: "").notate(.heard(Self.hits("cccccccccccccccc") + extra, beats: 64))
        let expected = bars.map { _ in isLeftOut }
        #expect(result.placements.suffix(bars.count).map { $0 == .leftOut(.unlikeOthers) } == expected)
    }

    @Test("a bar of its own keeps all that was heard in it")
    func keepsFills() {
        let fill = (0..<16).map {
            Hit(time: 10 + 0.125 * Double($0), drum: .highTom, velocity: 90, confidence: 0.3)
        }
        let result = Notator(title: "").notate(.heard(Self.hits("cccccccccccccccc") + fill, beats: 64))
        #expect(result.placements.allSatisfy { $0.isWritten })
    }

    @Test("a ride that is a bell now and then is a ride; one that is a bell on the beat keeps it")
    func tellsBells() {
        let beats = 0..<64
        let bells: Set = [1, 10, 19, 28, 45, 54]
        let mixed = beats.map { Hit.hit(0.5 * Double($0), bells.contains($0) ? .rideBell : .ride) }
        let drums = Set(Self.strokes(mixed).map(\.drum))
        #expect(drums == [.ride])
        let plain = beats.map { Hit.hit(0.5 * Double($0), $0 % 2 == 0 ? .rideBell : .ride) }
        #expect(Self.strokes(plain).map(\.drum) == beats.map { $0 % 2 == 0 ? .rideBell : .ride })
    }

    private static func strokes(_ hits: [Hit]) -> [Stroke] {
        Notator(title: "").notate(.heard(hits, beats: 64)).score.bars.flatMap(\.hands.events)
            .flatMap(\.strokes)
    }

    private static func notated(_ hats: String) -> NotationResult {
        Notator(title: "").notate(.heard(hits(hats), beats: 4 * hats.count))
    }

    /// Hats on the beats, in bars of two seconds.
    private static func hits(_ hats: String) -> [Hit] {
        hats.enumerated().flatMap { bar, letter in
            (0..<4).map { beat in
                Hit.hit(
                    2 * Double(bar) + 0.5 * Double(beat),
                    beat == 1 && letter == "o" ? .openHiHat : .closedHiHat)
            }
        }
    }
}
