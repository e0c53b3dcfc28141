import MusicModel

/// Notes and rests of every kind.
extension Part {
    static let rock = "8x 8x 8xs 8x 8x 8x 8xs 8x"
    static let rockFeet = "4k 4- 8k 8k 4-"

    static let grooves = [
        Part("rock", [.part("8c 8x 8xs> 8x 8x 8x 8xs> 8x", rockFeet, tempo: 120), .part(rock, rockFeet)]),
        Part("one-voice", [.part("4x 4xs 8x 8x 4xs", tempo: 100), .part("16s 16s 8s 4s 2-")]),
        Part("feet-alone", [.part("=", "4k 4p 8k 8k 4p", tempo: 96), .part("", "4k 4k 4k 4k")]),
        Part(
            "sixteenth-hats",
            [
                .part(
                    "16x 16x 16x 16x 16xs 16x 16x 16x 16x 16x 16x 16x 16xs 16x 16x 16x",
                    "8.k 16k 8- 8k 16- 16k 8k 8.- 16k", tempo: 92.5)
            ]),
        Part(
            "open-and-closed-hats",
            [
                .part("8x 8o 8x+s 8o 8x+ 8x 8xs 8o", "4k 4k 4k 4k", tempo: 118),
                .part("4x+ 4o 2x+", "4k 4k 2p"),
            ]),
        Part(
            "ghosts-and-accents",
            [
                .part(
                    "8x 16x 16(s) 8xs> 16x 16(s) 16x> 16(s) 8x 8xs> 16o 16(s)", "4k 4p 8.k 16k 4p", tempo: 92),
                .part("16x(s) 16(s) 8x>s> 4o> 8(x) 8x(s) 4c>s>", "8k 8k 4k 4k> 4(k)"),
            ]),
        Part(
            "ride-and-bell",
            [
                .part("4b 8r 8rs 4b 8ri 8r", "4k 4p 4k 4p", tempo: 160),
                .part("8r 8b 4ri 8b 8r 4cr", "2k 4p 4kp"),
            ]),
        Part(
            "whole-kit",
            [
                .part("4c 4x 4o 4r", "4k 4p 4kp 4-", tempo: 80), .part("4b 4h 4m 4s", "4k 4p 4k 4p"),
                .part("4i 4f 4cx 4rh", "4k 4p 4k 4p"),
                .part("8hm 8xr 8si 8ms 8xs 8cs 8cf 8of", "4k 4p 4k 4p"),
            ]),
        Part(
            "long-and-dotted",
            [
                .part("4.xs 8x 8x 4.o", "2k 4.k 8k", tempo: 76.4), .part("2c 2rs", "1k"),
                .part("1c>", "2.k 4p"),
                .part("8.x 16s 16x 8.s 8x 4xs 8x", "4..k 16k 2k"),
            ]),
        Part(
            "short-values",
            [
                .part("32s 32s 32s 32s 16.h 32h 4i 8- 16- 32f 32f 4cs>", "8k 4k 8k 2-", tempo: 66),
                .part("64s 64s 32s 16s 8s 8..x 32x 2-", "4k 4k 8..k 32k 4-"),
            ]),
        Part(
            "syncopes",
            [
                .part("8x 4xs 8x 16x 8s 16x 8- 8xs", "16- 16k 8- 8k 4k 8- 16- 8k 16-", tempo: 104),
                .part("16- 8s 16s 4- 8.- 16f 4-", "8- 4k 4k 4k 8k"),
            ]),
    ]

    static let fills = [
        Part("triplets", [.part("8ts> 8ts 8ts 8th 8th 8tm 8tm 8tf 8tf 4c", "4k 4k 4k 4k", tempo: 100)]),
        Part(
            "shuffle-in-triplets",
            [.part("4tx 8tx 4txs 8tx 8tx 8t- 8tx 4txs 8tx", "4k 4- 4tk 8tk 4-", tempo: 112)]),
        Part(
            "sextuplets",
            [
                .part(
                    "16ts 16ts 16ts 16th 16th 16th 8tx 8tx 8ts 16tf 16tf 16tf 16tf 16t- 16tf 4xs>",
                    "4k 4k 4k 4k", tempo: 72)
            ]),
        Part(
            "triplets-of-eighths",
            [.part("16es 16es 16es 16eh 16eh 16eh 8x 16em 16em 16em 4s 4c", "4k 4k 2k", tempo: 84)]),
        Part("quarter-triplets", [.part("4Ts 4Th 4Tf 4xs 8ts 8t(s) 8ts>", "2k 4- 8tk 8tk 8tk", tempo: 120)]),
        Part(
            "quintuplets",
            [.part("16qs 16qs 16qh 16qm 16qf 4c 16qs 16qs 8qs 16qf 4c", "4k 4k 4k 4k", tempo: 60)]),
        Part(
            "toms-down",
            [.part("16s 16s 16h 16h 16h 16h 16m 16m 16m 16m 16f 16f 16f> 16f 8c", "4k 4p 4k 4p", tempo: 126)]),
        Part("unbeamed-triplets", [.part("8ts 4ts 8t- 8ts 8t- 4-  8ts 8t- 8ts", "2k 2-", tempo: 90)]),
    ]
}
