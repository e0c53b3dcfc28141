import MusicModel

/// What stands at bars as a whole.
extension Part {
    static let beat = Bar.part(rock, rockFeet)

    static let forms = [
        Part(
            "pickup",
            [
                .part("8s 8s>", "=", tempo: 112, signs: BarSigns(pickup: Fraction(1, 4))),
                .part("8c 8x 8xs> 8x 8x 8x 8xs> 8x", rockFeet), beat,
            ]),
        Part(
            "pickup-in-three",
            [
                .part(
                    "8ts 8th 8tf", "", meter: Meter(3, 4), tempo: 140, signs: BarSigns(pickup: Fraction(1, 4))
                ), .part("4c 4xs 4xs", "4k 4p 4p", meter: Meter(3, 4)),
            ]),
        Part(
            "sections", artist: "The <Copyists> & Sons",
            [
                beat.with(tempo: 120) { $0.rehearsal = "A" }, beat.with { $0.rightLine = .double },
                beat.with { $0.rehearsal = "B" }, beat.with(tempo: 132) { $0.rightLine = .final },
            ]),
        Part(
            "repeats",
            [
                beat.with(tempo: 120) { $0.startsRepeat = true },
                beat.with { $0.rightLine = .repeatEnd(times: 2) },
                beat.with {
                    $0.startsRepeat = true; $0.rightLine = .repeatEnd(times: 4)
                },
                .part("4c 2.-", "4k 2.-"),
            ]),
        Part(
            "swing",
            [
                .part("4r 8rs 8r 4r 8rs 8r", "4k 4p 4k 4p", tempo: 140, signs: BarSigns(feel: .swungEighths)),
                beat, beat.with { $0.feel = .straight },
            ]),
        Part(
            "half-time-shuffle",
            [
                .part(
                    "16x 16- 16x 16(s) 8x 16x 16(s) 8xs> 16x 16(s) 8x 8x", "4k 4- 4- 8k 8-", tempo: 88,
                    signs: BarSigns(feel: .swungSixteenths)), beat,
            ]),
        Part(
            "similes",
            [beat.with(tempo: 120) { _ in }]
                + (2...4).map { number in beat.with { $0.simile = BarSigns.Simile(number: number) } }
                + [.part("16s 16s 16h 16h 16h 16h 16m 16m 2c", "4k 4k 2k"), beat]
                + [beat.with { $0.simile = BarSigns.Simile(number: 2) }]),
        Part(
            "free-time", isMetered: false,
            [.part("4c 4- 8s 8s 4-", "4k 2.-", tempo: 60), .part("2- 4s 4f", "1k")]),
        Part(
            "uncertain",
            [
                beat.with(tempo: 120) {
                    $0.uncertain = [Fraction(1, 4)..<Fraction(1, 2), Fraction(3, 4)..<Fraction(1)]
                }, beat,
            ]),
    ]

    static let rests = [
        Part(
            "rests",
            [
                beat.with(tempo: 120) { _ in }, .part("="), .part("=", "4k 4k 4k 4k"), .part("4- 4s 2-"),
                .part("1-", "4k 4p 4k 4p"), .part("8- 8x 8- 8x 8- 8x 8- 8x", "4k 4- 4k 4-"),
            ]),
        Part(
            "long-rests",
            [
                beat.with(tempo: 120) { _ in }, .part("="), .part("=", "="), .part("="), .part("="), beat,
                .part("="), .part("=").with { $0.rehearsal = "B" }, .part("="), beat,
            ]),
        Part(
            "everything",
            artist: "All of us",
            [
                .part("8s 8^ss>", "", tempo: 112, signs: BarSigns(pickup: Fraction(1, 4))),
                .part(
                    "8c 8x 8xs> 8x 8x 8x(s) 8xs> 8o", rockFeet,
                    signs: BarSigns(rehearsal: "A", feel: .swungEighths, startsRepeat: true)),
                .part(
                    "8x+ 8x 8xs> 8x 8x 8x(s) 8xs> 8o", rockFeet,
                    signs: BarSigns(rightLine: .repeatEnd(times: 2))),
                .part(
                    "8ts 8ts 8th 8th 8tm 8tm 4^s^sf 4s%", "4k 4k 4k 4k", signs: BarSigns(rightLine: .double)),
                .part(
                    "4b 8r 8r 4ri 8r 8r", "4k 4p 4k 4p", tempo: 120,
                    signs: BarSigns(rehearsal: "B", feel: .straight)),
                Bar.part("4b 8r 8r 4ri 8r 8r", "4k 4p 4k 4p").with { $0.simile = BarSigns.Simile(number: 2) },
                .part("="), .part("="), .part("="),
                .part("8x 8x 8xs 8x 8xs 8x 8x", "4k 4- 4.k", meter: Meter(7, 8)),
                .part("2cs 2-", "2k 2-", signs: BarSigns(rightLine: .final)),
            ]),
    ]
}
