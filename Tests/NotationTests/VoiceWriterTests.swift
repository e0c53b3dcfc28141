import Grooves
import MusicModel
import Support
import Testing

@testable import Notation

@Suite("Writing a voice")
struct VoiceWriterTests {
    @Test(
        "values run to the next onset, at most to the end of the beat",
        arguments: [
            ("x x x x", "4 4 4 4"), ("xx xx xx xx", "(8 8 8 8) (8 8 8 8)"),
            ("xx xx xxxx xx", "(8 8 8 8) (16 16 16 16) (8 8)"),
            ("x..x . ..x. .", "(8. 16) r4 r8 8 r4"), ("x . x .", "4 r4 4 r4"), ("x . . .", "4 r4 r2"),
            (". . x x", "r2 4 4"),
            (". x . .", "r4 4 r2"), ("....", "R"), (".x.x . . .", "r16 (8 16) r4 r2"),
            ("...x . . .", "r8 r16 16 r4 r2"),
            ("xx x. xx xx", "(8 8) 4 (8 8 8 8)"), (".x xx xx xx", "r8 8 (8 8) (8 8 8 8)"),
            ("xxx.", "(16 16 8) r4 r2"), ("xx..", "(16 8.) r4 r2"),
            ("xxxxxxxx . . .", "(32 32 32 32 32 32 32 32) r4 r2"),
            ("x---xxxx . . .", "(8 32 32 32 32) r4 r2"),
            (".x.x..x. . . .", "r32 (16 16. 16) r4 r2"),
        ])
    func writesStraight(line: String, text: String) {
        #expect(GrooveBar.voice(line, meter: .common).text == text)
    }

    @Test(
        "tuplets are the simplest that hold the onsets",
        arguments: [
            ("xxx x-x -xx --x", "(3:2[8 8 8]) 3:2[4 8] 3:2[r8 (8 8]) 3:2[r4 8]"),
            ("xxxxxx . . .", "(6:4[16 16 16 16 16 16]) r4 r2"),
            ("x-x-x- x--x-- . .", "(3:2[8 8 8]) (8 8) r2"),
            ("xxxx-- x--xxx . .", "(3:2[16 16 16] 8) (8 3:2[16 16 16]) r2"),
            ("xx---- x----x . .", "6:4[16 4 r16] 6:4[4 r16 16] r2"),
            ("xx- . . .", "3:2[8 4] r4 r2"), ("-x- . . .", "3:2[r8 4] r4 r2"),
        ])
    func writesTuplets(line: String, text: String) {
        #expect(GrooveBar.voice(line, meter: .common).text == text)
    }

    @Test(
        "other meters have beats of their own",
        arguments: [
            (Meter(3, 4), "x xx .", "4 (8 8) r4"), (Meter(3, 4), ". . x", "r4 r4 4"),
            (Meter(2, 4), "xx xx", "(8 8 8 8)"),
            (Meter(6, 8), "xxx x..", "(8 8 8) 4."), (Meter(6, 8), "x.x ..x", "4 8 r4 8"),
            (Meter(6, 8), ". x", "r4. 4."),
            (Meter(6, 8), "xxxxxx x....x", "(16 16 16 16 16 16) 4 r16 16"),
            (Meter(12, 8), "x . . .", "4. r4. r2."),
            (Meter(6, 8), ".x..x. .x.x..", "r16 (16 r8 8) r16 (8 16) r8"),
            (Meter(7, 8), "x x x x x x xx", "(8 8) (8 8) (8 8 16 16)"),
            (Meter(7, 8), "x . . . x . .", "4 r4 4."),
            (Meter(5, 4), ". . . . x", "r2 r2 4"), (Meter(5, 4), ".", "R"),
            (Meter(2, 2), "xxxx x...", "(8 8 8 8) 4 r4"),
            (Meter(9, 8), "xxx x.. ..x", "(8 8 8) 4. r4 8"), (Meter(9, 8), ". . x", "r4. r4. 4."),
            (Meter(5, 8), "x x x x x", "(8 8) (8 8 8)"), (Meter(5, 8), "x . . . .", "4 r4."),
            (Meter(7, 4), "x x xx . . x x", "4 4 (8 8) r4 r4 4 4"),
        ])
    func writesMeters(meter: Meter, line: String, text: String) {
        #expect(GrooveBar.voice(line, meter: meter).text == text)
    }

    @Test("any voice fills its bar exactly and keeps every stroke in its place", arguments: 0..<60)
    func fillsBar(seed: UInt64) {
        var chance = SeededRandom(seed: seed)
        let meter = Meter.sample[Int(seed) % Meter.sample.count]
        for _ in 0..<20 {
            let strokes = Self.randomStrokes(in: meter, chance: &chance)
            let voice = VoiceWriter(meter: meter, chords: strokes.mapValues { Chord(strokes: $0) }).voice()
            #expect(voice.faults(in: meter) == [])
            let written = voice.events.filter { !$0.isRest }.map { ($0.onset, $0.strokes) }
            #expect(Dictionary(uniqueKeysWithValues: written) == strokes)
        }
    }

    /// Each cell of the bar with a grid and strokes of its own.
    private static func randomStrokes(in meter: Meter, chance: inout SeededRandom) -> [Fraction: [Stroke]] {
        var strokes: [Fraction: [Stroke]] = [:]
        let quarters = meter.groups.filter { $0.upperBound - $0.lowerBound == Fraction(1, 4) }
        for cell in meter.denominator > 4 ? meter.groups : quarters {
            let length = cell.upperBound - cell.lowerBound
            let straight = [(length * 16).floor, (length * 32).floor]
            let choices = meter.denominator > 4 ? straight : [4, 3, 6, 2, 1, 8]
            let slots = choices.randomElement(using: &chance) ?? 1
            let density = Double.random(in: 0...1, using: &chance)
            for slot in 0..<slots where Double.random(in: 0..<1, using: &chance) < density {
                strokes[cell.lowerBound + length * Fraction(slot, slots)] = [Stroke(.snare)]
            }
        }
        return strokes
    }
}
