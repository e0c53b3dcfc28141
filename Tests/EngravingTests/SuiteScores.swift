import MusicModel

/// Thirty short parts beside the samples: with them, the forty golden pages.
enum SuiteScores {
    static let all: [(name: String, score: Score)] =
        SampleScores.all
        + (rhythms + meters + forms + kits).map { text in
            let isFree = text.name.hasPrefix("free")
            return (text.name, ScoreText.score(text.name, text.bars, artist: text.artist, isMetered: !isFree))
        }

    private typealias Text = (name: String, artist: String?, bars: String)

    private static let rhythms: [Text] = [
        ("one bar", nil, "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; q=100"),
        ("halves", nil, "2s 2h; 1k; q=60\n1c; 1k\n2.s 4f; 2k 2k"),
        (
            "sixteenths", "The Sixteenths",
            """
            16x 16x 16x 16x 16xs 16x 16x 16x 16x 16x 16x 16x 16xs 16x 16x 16x; 4k 4- 8k 8k 4-; q=88
            = 7
            """
        ),
        (
            "thirty-seconds", nil,
            """
            32s 32s 32s 32s 16s 32s 32s 16s 16s 8s 32h 32h 32m 32m 32f 32f 32f 32f 4c; 4k 4k 4k 4k; q=70
            16.s 32s 8s 16s 32s 32s 8s 8.s 16s 4s; 4k 4k 4k 4k
            """
        ),
        ("sixty-fourths", nil, "64s 64s 64s 64s 16s 8s 8s 16s 64s 64s 64s 64s 4s 4s; 4k 4k 4k 4k; q=54"),
        (
            "dots and hooks", nil,
            """
            8.x 16x 16x 8.x 16x 8x 16x 8..x 32x; 4.k 8k 2k; q=96
            8..s 32s 4s 16s 8.s 8.s 16s; 8.k 16k 16k 8.k 4k 4k
            """
        ),
        (
            "triplet fills", nil,
            "8ts 8ts 8ts 8th 8th 8th 8tm 8tm 8tm 8tf 8tf 8tf; 4k 4p 4k 4p; q=110\n4Ts 4Th 4Tf 8t- 8ts 8ts 4ts 8tf; 2k 2k"
        ),
        (
            "sextuplets", nil,
            "16ts 16ts 16ts 16ts 16ts 16ts 16th 16th 16th 16tm 16tm 16tm 8s 8s 4c; 4k 4k 4k 4k; q=72"
        ),
        (
            "shuffle", nil,
            "8tx 8t- 8tx 8txs 8t- 8tx 8tx 8t- 8tx 8txs 8t- 8tx; 4k 4- 4k 4-; q=120\n% 6\n8tc 8t- 8tx 8ts 8ts 8ts 8th 8th 8tm 8tf 8tf 8tf; 4k 4- 4k 4-"
        ),
        (
            "swing", nil,
            "4r 8r 8r 4r 8r 8r; 4- 4p 4- 4p; q=160 swing8 [A]\n= 2\n4r 8rs 8r 4rs 8r 8r(s); 4- 4p 4- 4p; ||\n16x 16x 16xs 16x 16x 16x 16xs 16x 16x 16x 16xs 16x 16x 16x 16xs 16x; 4k 4- 4k 4-; swing16 [B]\n= 3"
        ),
    ]

    private static let meters: [Text] = [
        (
            "six eight", nil,
            "8x 8x 8x 8xs 8x 8x; 4.k 4.-; 6/8 q=90\n= 2\n8x 8x 8x 16s 16s 16h 16h 16f 16f; 4.k 4.k"
        ),
        ("twelve eight", nil, "8x 8x 8x 8xs 8x 8x 8x 8x 8x 8xs 8x 8x; 4.k 4.- 4.k 4.-; 12/8 q=75\n= 3"),
        (
            "seven eight", nil,
            "8x 8x 8xs 8x 8x 8xs 8x; 4k 4- 4.k; 7/8 q=200\n16x 16x 8x 8xs 8x 8x 16xs 16x 8x; 4k 4k 8k 8k 8k\n= 6"
        ),
        ("five four", nil, "8x 8x 8xs 8x 8x 8x 8xs 8x 8x 8x; 4k 4- 4k 4- 4k; 5/4 q=150\n= 3"),
        ("three two", nil, "2r 2rs 2r; 1.k; 3/2 q=120\n4r 4r 4rs 4r 4r 4r; 2k 2k 2k"),
        ("two four", nil, "8s 16s 16s 8s 16s 16s; 4k 4k; 2/4 q=116\n= 10\n4{s}s 4-; 4k 4-"),
        (
            "changing meters", nil,
            "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 4k 4-; q=120\n4x 4xs 4x; 4k 4- 4k; 3/4\n8x 8x 8xs 8x 8x; 4k 4.k; 5/8\n8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 4k 4-; 4/4 q=140\n= 3\n8x 8x 8x 8xs 8x 8x; 4.k 4.k; 6/8\n= 4"
        ),
        (
            "nine eight and sixteenths", nil,
            "8r 8r 8r 8rs 8r 8r 8r 8r 8r; 4.k 4.p 4.k; 9/8 q=120\n16x 16x 16x 16x 16x 16x 16x; 8k 8k 8.k; 7/16\n= 3"
        ),
    ]

    private static let forms: [Text] = [
        (
            "pickup", nil,
            "16s 16s 16h 16f; ; pickup=1/4 q=104\n8c 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; [A]\n= 7"
        ),
        (
            "long rests", nil,
            "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; q=104 [A]\n; ; [B]\n= 15\n; ; [C]\n= 1\n8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; ||\n; ; 3/4\n= 6"
        ),
        (
            "similes", "Four by Four",
            "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; q=104 [A]\n% 15\n8r 8r 8rs 8r 8r 8r 8rs 8r; 4k 4- 8k 8k 4-; [B]\n% 6\n8r 8r 8rs 8r 16s 16s 16h 16h 16f 16f 16f 16f; 4k 4- 8k 8k 4-"
        ),
        (
            "repeats", nil,
            "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; |: q=104\n= 2\n8x 8x 8xs 8x 8x 8x 8xs 8o; 4k 4- 8k 8k 4-; :|\n8r 8r 8rs 8r 8r 8r 8rs 8r; 4k 4- 8k 8k 4-; |: :|8\n8r 8r 8rs 8r 8r 8r 8rs 8r; 4k 4- 8k 8k 4-; |: [B]\n= 5\n8r 8r 8rs 8r 8r 8r 8rs 8r; 4k 4- 8k 8k 4-; :|4"
        ),
        (
            "sections", nil,
            (0..<28).map {
                "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; [\($0 < 26 ? String(Character(Unicode.Scalar(UInt8(65 + $0)))) : "A" + String(Character(Unicode.Scalar(UInt8(65 + $0 - 26)))))]\n= \($0 % 5 + 1)"
            }.joined(separator: "\n")
        ),
        (
            "tempo changes", nil,
            "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; q=104 straight\n8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; q=108\n8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; q=90 swing8\n8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; q=240"
        ),
        (
            "doubts", nil,
            "8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; q=104 ?0-1/4 ?3/4-1\n8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; ?0-1\n= 1\n8x 8x 8xs 8x 8x 8x 8xs 8x; 4k 4- 8k 8k 4-; ?1/8-3/8"
        ),
        ("free solo", nil, "4s 8h 8f 4- 4c; 4k 2- 4k; q=60 ?0-1\n4- 16s 16s 16s 16s 2f; 1-\n= 4"),
    ]

    private static let kits: [Text] = [
        (
            "flams and drags", nil,
            "4{s}s 4{ss}s 4{h}h 4{ff}f; 4k 4k 4k 4k; q=80\n16{s}s 16s 16{s}s 16s 8{ss}s 8{ss}s> 8{s}xs 8{s}h 4{c}c; 4k 4k 4k 4{k}k"
        ),
        (
            "rolls", nil,
            "2zs_ 2zs_; 4k 4p 4k 4p; q=80\n1zs_; 4k 4p 4k 4p\n4s 4.zs 8s 4zf; 4k 4p 4k 4p\n8zs 8zs 16zs 16s 8zs_ 4s 4zs>; 4k 4p 4k 4p"
        ),
        (
            "open and closed hats", nil,
            "8x 8o 8x+ 8xs 8x 8o> 8x+ 8x; 4k 4- 4k 4-; q=120\n4o 4x+ 4o> 4x+>; 4k 4p 4k 4p"
        ),
        (
            "accents and ghosts", nil,
            "16x> 16(s) 16(s) 16x 16xs> 16(s) 16x 16(s) 16x 16(s) 16s> 16x 16xs> 16(s) 16x(s) 16x; 8k 16- 16k 4- 16- 16k 8k 4-; q=92\n= 3"
        ),
        ("ride and bell", nil, "8b 8r 8r 8bs 8r 8r 8b 8r; 4k 4p 4k 4p; q=132\n4r 4ri 4b 4ri; 4k 4p 4k 4p"),
        ("feet alone", nil, "; 4k 4p 8k 8k 4p; q=100\n; 8k 8p 8k 8p 16k 16k 16k 16k 4p\n1-; 4k 4k 4k 4k"),
        (
            "crowded chords", nil,
            "8cs 8xs 8cxs 8rh 8hm 8mf 8sf 8cr; 4kp 4k 4kp 4k; q=100\n4(s)x 4(h) 4(m)r 4(f); 4.k 8p 4k 4p"
        ),
    ]
}
