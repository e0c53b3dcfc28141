import MusicModel

extension GrooveLibrary {
    package static let shuffle = GrooveLibrary(
        name: "shuffle",
        grooves: [
            Groove("shuffle", tempo: 120, form: same, ["A": "H xx xx xx xx; S . x . x; K x .x x ."]).feeling(
                .swungEighths),
            Groove(
                "jazz ride", tempo: 160, form: same, ["A": "D x xx x xx; P . x . x; S . .o . .; K x . . ."]
            ).feeling(.swungEighths),
            Groove(
                "texas shuffle", tempo: 128, form: aaab,
                [
                    "A": "H xx xx xx xx; S ox ox ox ox; K x x x x",
                    "B": "H xx xx xx .; S ox ox ox xx; K x x x x",
                ]
            ).feeling(.swungEighths),
            Groove(
                "swing with triplet fill", tempo: 112, form: aaab,
                ["A": "H xx xx xx xx; S . x . x; K x .x x .", "B": "H xx xx . .; S . x xxx xxx; K x .x . ."]
            ).feeling(.swungEighths),
            Groove(
                "half-time shuffle", tempo: 92, form: same,
                ["A": "H x-x x-x x-x x-x; S -o- -o- xo- -o-; K x-- --x --- --x"]),
            Groove("light swing", tempo: 132, form: same, ["A": "D xx xx xx xx; S . x . x; K x . xx ."])
                .feeling(.swungEighths, swing: 0.62),
            Groove(
                "swung sixteenths", tempo: 88, form: same,
                ["A": "H xxxx xxxx xxxx xxxx; S . x . x; K x..x . .xx. ."]
            ).feeling(.swungSixteenths),
            Groove(
                "new jack", tempo: 104, form: abab,
                [
                    "A": "H xxx. xxxx xxx. xxxx; S . x . x; K x..x ..x. .x.x .",
                    "B": "H xxx. xxxx xxx. xx.x; S . x . x; K x..x ..x. ...x .x..",
                ]
            ).feeling(.swungSixteenths, swing: 0.64),
            Groove(
                "blues fast", tempo: 144, form: aaab,
                ["A": "D xx xx xx xx; S . x . x; K x x x x", "B": "D xx xx xx .; S . x . xx; K x x x ."]
            ).feeling(.swungEighths),
            Groove("hats on off-beats", tempo: 138, form: same, ["A": "H .x .x .x .x; S . x . x; K x . x ."])
                .feeling(.swungEighths),
            Groove(
                "slow swing", tempo: 84, form: same, ["A": "D x xx x xx; P . x . x; S . . .o .; K x .x . ."]
            ).feeling(.swungEighths),
            Groove(
                "triplet rock", tempo: 72, form: same, ["A": "H xxx xxx xxx xxx; S . x . x; K x --x x --x"]),
        ])
}
