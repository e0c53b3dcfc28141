import MusicModel

/// Small notes, rolls and meters.
extension Part {
    static let ornaments = [
        Part(
            "flams",
            [
                .part("4^ss 8^hm 8^ss> 4x^ss 4^(s)f", "4k 4p 4k 4p", tempo: 96),
                .part("4- 8^ss 8s 2^ss", "4k 4k 2k"),
            ]),
        Part("drags", [.part("4^s^ss 8^s^ss> 8s 4xs 4^s^sf", "4k 4p 4k 4p", tempo: 88)]),
        Part("ruffs", [.part("4^s^s^ss 4- 4^s^h^mf 4^s^s^s^ss>", "1k", tempo: 70)]),
        Part(
            "rolls", [.part("4s% 8s% 8s 2s%", "4k 4k 4k 4k", tempo: 100), .part("2.s% 4s>", "4k 4k 4k 4k")]),
        Part(
            "tied-rolls",
            [
                .part("4s 2.s%_", "4k 4k 4k 4k", tempo: 108), .part("2s%_ 4s%_ 4s>", "1k"),
                .part("8^ss%_ 8s 4cs 2s%", "2k 2k"),
            ]),
        Part("flam-in-a-triplet", [.part("8t^ss 8ts 8ts 8ts 8t^ss 8ts 4^s^ss 4c", "4k 4k 4k 4k", tempo: 92)]),
    ]

    static let meters = [
        Part(
            "waltz",
            [
                .part("4b 8r 8rs 8r 8r", "4k 4p 4p", meter: Meter(3, 4), tempo: 168),
                .part("8r 8s 8h 8h 8m 8f", "2.k", meter: Meter(3, 4)),
            ]),
        Part(
            "six-eight",
            [
                .part("8x 8x 8x 8xs 8x 8x", "4k 8k 4.-", meter: Meter(6, 8), tempo: 90),
                .part("8ds 8ds 4xs 8x", "4.k 4.k", meter: Meter(6, 8)),
            ]),
        Part("seven-eight", [.part("8x 8x 8xs 8x 8xs 8x 8x", "4k 4- 4.k", meter: Meter(7, 8), tempo: 110)]),
        Part(
            "five-four",
            [.part("8x 8x 8xs 8x 8x 8x 8xs 8x 8x 8xs", "4k 4- 4k 4- 4k", meter: Meter(5, 4), tempo: 132)]),
        Part(
            "twelve-eight",
            [
                .part(
                    "8r 8r 8r 8rs 8r 8r 8r 8r 8r 8rs 8r 8b", "4.k 4.p 4.k 4.p", meter: Meter(12, 8), tempo: 84
                )
            ]),
        Part("cut-time", [.part("4x 4xs 4x 4xs", "2k 2k", meter: Meter(2, 2), tempo: 200)]),
        Part(
            "changing-meters",
            [
                .part(rock, rockFeet, tempo: 120), .part("4c 4xs 4x", "2.k", meter: Meter(3, 4)),
                .part("8x 8x 8xs 8x 8x", "4.k 4k", meter: Meter(5, 8), tempo: 144.25),
                .part("16x 16x 16x 16x 16x 16x 16x", "8.k 4k", meter: Meter(7, 16)),
                .part(rock, rockFeet, tempo: 96),
            ]),
    ]
}
