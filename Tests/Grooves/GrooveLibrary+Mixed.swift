import MusicModel
import Support

extension GrooveLibrary {
    /// Beats of different kinds side by side, all at 90.
    package static let mixed = GrooveLibrary(
        name: "mixed",
        grooves: [
            Groove(
                "sextuplet fill", tempo: 90, form: aaab,
                [
                    "A": "H xx xx xx xx; S . x . x; K x . xx .",
                    "B": "H xx xx . .; S . x xxxxxx ......; T . . . xxx...; F . . . ...xxx; K x . . .",
                ]),
            Groove(
                "triplet fill", tempo: 90, form: aaab,
                [
                    "A": "H xx xx xx xx; S . x . x; K x . xx .",
                    "B": "S xxx . . x..; T . xxx . .; F . . xxx .xx; K x . x .",
                ]),
            Groove(
                "thirty-second hats", tempo: 90, form: same,
                ["A": "H xx x.xx xx x.xxxxxx; S . x . x; K x . xx ."]),
            Groove(
                "trap hats", tempo: 90, form: abab,
                [
                    "A": "H xx xxxx xx xxx; S . . x .; K x. ...x . ..x.",
                    "B": "H xx xxxxxx xx xxxxxxxx; S . . x .; K x. .x .x ..",
                ]),
            Groove(
                "all kinds of fills", tempo: 90, form: "AAABAAACAAADAAAE",
                [
                    "A": "H xx xx xx xx; S . x . x; K x . .x .", "B": "H xx xx . .; S . x xxxx xxx",
                    "C": "H xx xx . .; S . x xxxxxx xxxx", "D": "H xx . . .; S . xxx xxx x.xx; F . . . .x..",
                    "E": "H xx xx xx .; S . x . xxxxxxxx",
                ]),
            Groove(
                "ruffs in sixteenths", tempo: 90, form: aaab,
                [
                    "A": "H xxxx x.xxxxxx xxxx xxxx; S . x . x; K x..x . ..x. .",
                    "B": "H xxxx xxxx . .; S . x xxxxx.x. xxxx; K x..x . . .",
                ]),
            Groove(
                "half a beat of triplets", tempo: 90, form: aaab,
                [
                    "A": "H xx xx xx xx; S . x . x; K x..x . x .",
                    "B": "H xx xx xx .; S . x . x-x-x-; K x..x . x .",
                ]),
            Groove(
                "fill in halves", tempo: 90, form: aaab,
                [
                    "A": "H xxxx xxxx xxxx xxxx; S . x . x; K x .x x .",
                    "B": "H xxxx . . .; S . x--xxx xxxx-- xxxx; K x . . .",
                ]),
            Groove(
                "jazz waltz turn", tempo: 90, form: abab,
                ["A": "D x xx x xx; S . xxx . x; K x . .x .", "B": "D x xxx x xx; S . x . xxxx; K x . .x ."]),
        ])

    /// Each beat of each bar dense in a grid of its own, by chance: eighths, sixteenths, triplets, sextuplets and
    /// thirty-seconds. Nothing repeats, so nothing but timing helps.
    package static func random(tempo: Double, seed: UInt64) -> Groove {
        var chance = SeededRandom(seed: seed)
        let bars = (0..<16).map { _ in
            let snare = (0..<4).map { _ in
                String(repeating: "x", count: [2, 4, 3, 6, 8].randomElement(using: &chance) ?? 2)
            }
            return GrooveBar([.snare: snare.joined(separator: " "), .kick: "x . x ."])
        }
        return Groove("random", tempo: tempo, bars: bars)
    }
}
