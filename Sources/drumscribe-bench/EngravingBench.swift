import Engraving
import FoundationEssentials
import MusicModel

/// What 100 bars of two voices cost from score to PDF, and whether 1,000 cost ten times as much.
struct EngravingBench {
    func run() throws {
        let engraver = Engraver(fonts: try EngravingFonts.load())
        let sheets = EngravingSheets(environment: ProcessInfo.processInfo.environment)
        try sheets?.write(Self.score(bars: 100), with: engraver)
        for bars in [100, 1_000] {
            let score = Self.score(bars: bars)
            let seconds = try Figure.processorSeconds { _ = try engraver.pdf(of: score) }
            Figure(name: "engraving.\(bars)bars.cpu", value: seconds * 1_000, unit: "ms").report()
        }
    }

    private static func score(bars: Int) -> Score {
        let hands = (0..<8).map { eighth in
            let snare = eighth % 4 == 2 ? [Stroke(.snare)] : []
            return VoiceEvent(
                onset: Fraction(eighth, 8), value: NoteValue(.eighth), strokes: [Stroke(.closedHiHat)] + snare
            )
        }
        let feet = (0..<4).map { beat in
            VoiceEvent(
                onset: Fraction(beat, 4), value: NoteValue(.quarter),
                strokes: beat % 2 == 0 ? [Stroke(.kick)] : [])
        }
        let bar = Bar(
            meter: .common, hands: Voice(events: hands, beams: [0..<4, 4..<8]), feet: Voice(events: feet))
        return Score(title: "Hundred bars", bars: Array(repeating: bar, count: bars))
    }
}
