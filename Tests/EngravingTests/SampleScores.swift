import MusicModel

/// Music to look at and to test with, as a drummer would write it.
enum SampleScores {
    /// Each by its name in the golden files.
    static let all: [(name: String, score: Score)] = [
        ("rock", rock), ("ghosts", ghosts), ("triplets", triplets), ("waltz", waltz), ("values", values),
        ("rests", rests), ("kit", kit), ("signs", signs), ("ornaments", ornaments), ("free", free),
    ]

    static let rockBar = Bar.text("8x 8x 8xs 8x 8x 8x 8xs 8x", "4k 4- 8k 8k 4-")

    /// Sixteen bars: crash on one, open hats, a fill over the toms.
    static let rock = Score(
        title: "Sixteen bars of rock",
        bars: (0..<16).map { index in
            switch index {
            case 0:
                Bar.text("8c 8x 8xs> 8x 8x 8x 8xs> 8x", "4k 4- 8k 8k 4-", tempo: 120)
            case 8: Bar.text("8c 8x 8xs> 8x 8x 8x 8xs> 8x", "4k 4- 8k 8k 4-")
            case 3, 11: Bar.text("8x 8x 8xs> 8x 8x 8x 8xs> 8o", "4k 4- 8k 8k 8- 8k")
            case 7: Bar.text("8x 8x 8xs> 8x 16s 16s 16h 16h 16m 16m 16f 16f", "4k 4- 4k 4k")
            case 15: Bar.text("16s> 16s 16s 16s 16h 16h 16m 16m 16f 16f 16f 16f 4c>", "4k 4k 4k 4k")
            default: rockBar
            }
        })

    /// Sixteenth hats with ghosts and accents.
    static let ghosts = Score(
        title: "Ghosts",
        bars: [
            Bar.text(
                "16x 16(s) 16x 16(s) 16xs> 16(s) 16x 16x 16x 16(s) 16x 16(s) 16xs> 16x 16o 16(s)",
                "8.k 16k 4p 8k 8k 4p", tempo: 92),
            Bar.text(
                "16x 16x 16x 16x 16xs 16x 16x 16x 16x 16x 16x 16x 16xs> 16x> 16x 16x", "4k 8- 16- 16k 4k 4-"),
            Bar.text("8x 16x 16x 16xs> 8x 16(s) 8x 16x(s) 16x 8.xs> 16(s)", "8k 8- 4p 16- 8k 16k 4p"),
            Bar.text("16xs 16x 8o> 8x 8xs> 16x 16xs 16x 16x 8xs> 8o", "8.k 16k 8- 8k 4k 8k 8-"),
        ])

    /// Triplet fills, shuffles, a quarter triplet.
    static let triplets = Score(
        title: "Triplets",
        bars: [
            Bar.text("8tx 8t- 8tx 8txs> 8t- 8tx 8tx 8t- 8tx 8txs> 8t- 8tx", "4k 4p 4k 4p", tempo: 108),
            Bar.text("8ts> 8ts 8ts 8th 8th 8tm 8tm 8tf 8tf 4c", "4k 4k 4k 4k"),
            Bar.text("4Ts 4Th 4Tf 4xs 8ts 8t(s) 8ts>", "2k 4- 8tk 8tk 8tk"),
            Bar.text("16ts 16ts 16ts 16th 16th 16th 8x 8x 8ts 4tf 4xs>", "4k 4k 4tk 8tk 4k"),
        ])

    static let waltz = Score(
        title: "Waltz in three",
        bars: (0..<8).map { index in
            index == 7
                ? Bar.text("8r 8s 8h 8h 8m 8f", "4k 4p 4p", meter: Meter(3, 4))
                : Bar.text("4b 8r 8rs 8r 8r", "4k 4p 4p", meter: Meter(3, 4), tempo: index == 0 ? 168 : nil)
        })

    /// Dotted and long values, single flags, a change of meter.
    static let values = Score(
        title: "Values",
        bars: [
            Bar.text("4.xs 8x 8x 4.o", "2k 4.k 8k", tempo: 76.4),
            Bar.text("8.x 16s 16x 8.s 8x 4xs 8x", "4..k 16k 2k"),
            Bar.text("2c 2rs", "1k"), Bar.text("1c>", "2.k 4p"),
            Bar.text("32s 32s 32s 32s 16.h 32h 4i 8- 16- 32f 32f 4cs>", "8k 4k 8k 2-"),
            Bar.text("8x 8x 8xs 8x 8xs 8x 8x", "4k 4- 4.k", meter: Meter(7, 8), tempo: 80),
            Bar.text("8r 8r 8r 8rs 8r 8r 8r 8r 8r 8rs 8r 8b", "4.k 4.p 4.k 4.p", meter: Meter(12, 8)),
            Bar.text("16s 16- 16s 16- 8i 8- 4i 4ih", "16k 16- 8k 16- 16k 8p 2k"),
        ])

    /// Silence of every kind.
    static let rests = Score(
        title: "Rests",
        bars: [
            rockBar, Bar.text(""), Bar.text("", "4k 4k 4k 4k"), Bar.text("4- 4s 2-"),
            Bar.text("1-", "4k 4p 4k 4p"), Bar.text("8- 8x 8- 8x 8- 8x 8- 8x", "4k 4- 4k 4-"),
            Bar.text("16- 8s 16s 4- 8.- 16f 4-", "16- 16k 8- 8- 8k 4- 16- 8k 16-"), Bar.text("2- 2-", "1-"),
        ])

    /// Every drum.
    static let kit = Score(
        title: "The whole kit",
        bars: [
            Bar.text("4c 4x 4o 4r", "4k 4p 4kp 4-"), Bar.text("4b 4h 4m 4s", "4k 4p 4k 4p"),
            Bar.text("4i 4f 4cx 4rh", "4k 4p 4k 4p"),
            Bar.text("8hm 8xr 8si 8ms 8xs 8cs 8cf 8of", "4k 4p 4k 4p"),
        ])

    /// A pickup, letters, repeats, similes, long rests, changes.
    static let signs = Score(
        title: "Every sign", artist: "The Copyists",
        bars: [
            Bar.text("8s 8s", "", tempo: 96, signs: BarSigns(pickup: Fraction(1, 4))),
            Bar.text(
                "8c> 8x 8xs 8x 8x 8x 8xs 8x", "4k 4- 8k 8k 4-",
                signs: BarSigns(rehearsal: "A", feel: .swungEighths, startsRepeat: true)),
        ] + (2...4).map { similed(rockBar, $0) } + (2...4).map { similed(rockBar, $0 + 3) } + [
            Bar.text(
                "8x 8x 8xs 8x 16s 16s 16h 16h 16f 16f 16f 16f", "4k 4- 8k 8k 4-",
                signs: BarSigns(rightLine: .repeatEnd(times: 4))),
            Bar.text(
                "8c> 8x 8xs 8x 8x 8x 8xs 8x", "4k 4- 8k 8k 4-", tempo: 132,
                signs: BarSigns(rehearsal: "B", startsRepeat: true)),
            rockBar, similed(rockBar, 2),
            Bar.text(
                "8x 8x 8xs 8x 8x 8x 8xs 8o", "4k 4- 8k 8k 4-",
                signs: BarSigns(rightLine: .repeatEnd(times: 2))),
            Bar.text(
                "8x+ 8x 8xs 8x 8x 8x 8xs 8x", "4k 4- 8k 8k 4-",
                signs: BarSigns(startsRepeat: true, rightLine: .repeatEnd(times: 3))),
            Bar.text("", signs: BarSigns(rehearsal: "C")), Bar.text(""), Bar.text(""),
            Bar.text("", signs: BarSigns(rightLine: .double)),
            Bar.text(
                "8x 8x 8xs 8x 8x 8x 8xs 8x", "4k 4- 8k 8k 4-",
                signs: BarSigns(
                    rehearsal: "D", feel: .swungSixteenths, uncertain: [Fraction(1, 2)..<Fraction(1)])),
            Bar.text(
                "8x 8x 8xs 8x 8x 8x 8xs 8x", "4k 4- 8k 8k 4-",
                signs: BarSigns(uncertain: [Fraction(0)..<Fraction(3, 8)])),
            Bar.text("8x 8x 8xs 8x 8xs 8x 8x", "4k 4- 4.k", meter: Meter(7, 8)),
            Bar.text("8x 8x 8xs 8x 8xs 8x 8x", "4k 4- 4.k", meter: Meter(7, 8)),
            Bar.text(
                "8r 8r 8r 8rs 8r 8r", "4.k 4.p", meter: Meter(6, 8), tempo: 150,
                signs: BarSigns(feel: .straight, startsRepeat: true)),
            Bar.text(
                "8r 8r 8r 8rs 8r 8r", "4.k 4.p", meter: Meter(6, 8),
                signs: BarSigns(rightLine: .repeatEnd(times: 2))),
        ])

    static func similed(_ bar: Bar, _ number: Int) -> Bar {
        Bar(
            meter: bar.meter, hands: bar.hands, feet: bar.feet, signs: BarSigns(simile: .init(number: number))
        )
    }

    /// Flams, drags, rolls, ties, open and closed hats.
    static let ornaments = Score(
        title: "Ornaments",
        bars: [
            Bar.text("4{s}s 4{ss}s> 8{s}s 8s 4{h}h", "4k 4k 4k 4k", tempo: 84),
            Bar.text("2zs_ 4zs_ 4s", "4k 4p 4k 4p"), Bar.text("8{s}xs 8x 8zs_ 8s 4zs 4{f}f>", "4k 4p 4k 4p"),
            Bar.text("8x 8o 8x+ 8xs> 8o> 8x+ 8x+> 8o", "4k 4p 4k 4p"),
            Bar.text("1zs_", "4k 4p 4k 4p"), Bar.text("1zs_", "4k 4p 4k 4p"),
            Bar.text("4s 16s 16{s}s 16s 16{ss}s 8{c}c 8{s}s 8{hh}m 8c", "4k 4p 4{k}k 4p"),
            Bar.text("8tx 8t{s}s 8tx 8tzs_ 8ts 8ts 32s 32s 16{s}s 8zs 16zs 16s 8s", "4k 4p 4k 4p"),
        ])

    static let free = Score(
        title: "Solo without a beat",
        bars: [
            Bar.text(
                "8s 16s 16s 4h 8- 8f 4c", "4k 4- 4- 4k", tempo: 60,
                signs: BarSigns(uncertain: [Fraction(0)..<Fraction(1)])), rockBar, rockBar,
            Bar.text("4- 8s 16h 16h 16m 8f. 4c", "2- 4k 4-"), rockBar, rockBar,
        ], isMetered: false)

    /// A hundred bars in phrases of eight.
    static func long(bars count: Int) -> Score {
        Score(
            title: "A hundred bars",
            bars: (0..<count).map { index in
                let bar = [rock, ghosts].flatMap(\.bars)
                return index % 8 == 7
                    ? rock.bars[7] : index % 32 < 24 ? rock.bars[index % 7] : bar[16 + index % 4]
            }.enumerated().map { index, bar in
                Bar(meter: bar.meter, hands: bar.hands, feet: bar.feet, tempo: index == 0 ? 120 : nil)
            })
    }
}
