import MusicModel

extension GrooveLibrary {
    /// 6/8, 9/8 and 12/8.
    package static let compound = GrooveLibrary(
        name: "compound",
        grooves: [
            Groove(
                "six eight", tempo: 60, form: same, ["A": "H xxx xxx; S . x; K x.x ..x"], meter: Meter(6, 8)),
            Groove(
                "twelve eight blues", tempo: 64, form: aaab,
                [
                    "A": "H xxx xxx xxx xxx; S . x . x; K x ..x x .",
                    "B": "H xxx xxx xxx .; S . x . xxx; K x ..x x .",
                ], meter: Meter(12, 8)),
            Groove(
                "slow six eight", tempo: 48, form: aaab,
                ["A": "H xxxxxx xxxxxx; S . x; K x.....  ....x.", "B": "H xxx .; S . xxxxxx; K x ."],
                meter: Meter(6, 8)),
            Groove(
                "afro six eight", tempo: 110, form: same, ["A": "B x.x .xx; S . ..x; K x .x.; P . x"],
                meter: Meter(6, 8)),
            Groove(
                "twelve eight ballad", tempo: 54, form: same,
                ["A": "D xxx xxx xxx xxx; R . x . x; K x ..x .x. ."], meter: Meter(12, 8)),
            Groove(
                "jig", tempo: 116, form: aaab, ["A": "S xox xox; K x x", "B": "S xox xxx; K x x"],
                meter: Meter(6, 8)),
            Groove(
                "nine eight", tempo: 80, form: same, ["A": "H xxx xxx xxx; S . x .; K x . ..x"],
                meter: Meter(9, 8)),
            Groove(
                "six eight rock fill", tempo: 70, form: aaab,
                ["A": "D xxx xxx; S . x; K x.x .x.", "B": "S xx.xx. x; T . .xxxx.; K x ."], meter: Meter(6, 8)
            ),
            Groove(
                "gospel", tempo: 66, form: abab,
                [
                    "A": "H xxx xxx xxx xxx; S . x . x; K x ..x ..x .",
                    "B": "H xxx xxx xxx xxx; S ..o x.o ..o x; K x.x . x.. ..x",
                ], meter: Meter(12, 8)),
        ])

    /// 3/4, 5/4, 5/8, 7/8 and 7/4.
    package static let odd = GrooveLibrary(
        name: "odd",
        grooves: [
            Groove("waltz", tempo: 150, form: same, ["A": "H x xx x; S . x x; K x . ."], meter: Meter(3, 4)),
            Groove(
                "five four", tempo: 120, form: aaab,
                [
                    "A": "D xx xx xx xx xx; S . x . . x; K x . .x x .",
                    "B": "D xx xx xx . .; S . x . xxxx xxxx; K x . .x . .",
                ], meter: Meter(5, 4)),
            Groove(
                "seven eight", tempo: 220, form: same,
                ["A": "H x x x x x x xx; S . . x . . x .; K x . . x x . ."], meter: Meter(7, 8)),
            Groove(
                "rock waltz", tempo: 110, form: aaab,
                ["A": "H xx xx xx; S . . x; K x .x .", "B": "H xx . .; S . xxxx xxxx; K x . ."],
                meter: Meter(3, 4)),
            Groove(
                "five eight", tempo: 240, form: same, ["A": "H x x x x x; S . . . x .; K x . x . ."],
                meter: Meter(5, 8)),
            Groove(
                "jazz waltz", tempo: 140, form: same, ["A": "D x xx x; P . x .; S . . .o; K x . ."],
                meter: Meter(3, 4)
            ).feeling(.swungEighths),
            Groove(
                "seven four", tempo: 126, form: same,
                ["A": "H xx xx xx xx xx xx xx; S . x . x . x .; K x . x . x . .x"], meter: Meter(7, 4)),
            Groove(
                "seven eight fast", tempo: 280, form: aaab,
                [
                    "A": "D x x x x x x x; S . . x . . x .; K x . . x . . xx",
                    "B": "S x x x xx xx xx xx; K x . . . . . .",
                ], meter: Meter(7, 8)),
            Groove(
                "five four slow", tempo: 84, form: same,
                ["A": "H xxxx xxxx xxxx xxxx xx; S . x . x .; K x..x . .x . ..x."], meter: Meter(5, 4)),
        ])

    /// Pickups, changes of tempo and of meter.
    package static let changing = GrooveLibrary(
        name: "changing",
        grooves: [
            Groove(
                "pickup of one beat", tempo: 120, form: "PAAAAAAAAAAAAAAA",
                ["P": "S . . . xxxx", "A": "H xx xx xx xx; S . x . x; K x . xx ."]
            ).beginning(after: Fraction(3, 4)),
            Groove("faster chorus", tempo: 100, form: same, ["A": "H xx xx xx xx; S . x . x; K x . xx ."])
                .changing([8: 1.3]),
            Groove(
                "pickup of two beats", tempo: 96, form: "PAAAAAAABAAAAAAA",
                [
                    "P": "S . . xx xxxx", "A": "H xx xx xx xx; S . x . x; K x .x x .",
                    "B": "C x . . .; H .x xx xx xx; S . x . x; K x .x x .",
                ]
            ).beginning(after: Fraction(1, 2)),
            Groove(
                "double time", tempo: 80, form: "AAAAAAAABBBBBBBB",
                [
                    "A": "H xx xx xx xx; S . x . x; K x . x .",
                    "B": "H xxxx xxxx xxxx xxxx; S ..x. ..x. ..x. ..x.; K x x x x",
                ]),
            Groove("slower end", tempo: 130, form: same, ["A": "D xx xx xx xx; S . x . x; K x .x x ."])
                .changing([12: 0.8]),
            Groove("four and three", tempo: 120, form: "AAAA", ["A": "H xx xx xx xx; S . x . x; K x . xx ."])
                .followed(
                    by: Groove(
                        "", tempo: 120, form: "AAAAAAAA", ["A": "H xx xx xx; S . x x; K x . ."],
                        meter: Meter(3, 4)), name: "four and three"),
        ])
}
