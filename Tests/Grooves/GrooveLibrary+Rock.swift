import MusicModel

extension GrooveLibrary {
    package static let rock = GrooveLibrary(
        name: "rock",
        grooves: [
            Groove("eighths", tempo: 120, form: same, ["A": "H xx xx xx xx; S . x . x; K x . xx ."]),
            Groove(
                "four on the floor", tempo: 124, form: same,
                ["A": "H x. x. x. x.; O .x .x .x .x; S . x . x; K x x x x"]),
            Groove(
                "sixteenth hats", tempo: 92, form: same,
                ["A": "H xxxx xxxx xxxx xxxx; S . x . x; K x..x ..x. x.x. ...x"]),
            Groove(
                "crash and fill", tempo: 132, form: aabc,
                [
                    "A": "H xx xx xx xx; S . x . x; K xx . .x .",
                    "B": "H xx xx xx xx; S . x . xx; K xx . .x .",
                    "C": "H xx xx . .; S . x xxxx ..xx; T . . . xx..; K xx . . .",
                ]),
            Groove(
                "half-time", tempo: 140, form: aaab,
                [
                    "A": "D xx xx xx xx; S . . x .; K x. .x . ..x.",
                    "B": "D xx xx xx .; S . . x xxxx; K x. .x . .",
                ]),
            Groove(
                "syncopated kick", tempo: 104, form: abab,
                [
                    "A": "H xx xx xx xx; S . x . x; K x..x ..x. .x.. .",
                    "B": "H xx xx xx xx; S . x . x; K x..x .x.. ..x. .x..",
                ]),
            Groove(
                "ghost notes", tempo: 92, form: same,
                ["A": "H xx xx xx xx; S .o.o x..o .o.o x..o; K x..x . ..x. ."]),
            Groove(
                "linear funk", tempo: 98, form: aaab,
                [
                    "A": "H x.x. x..x .x.x x.x.; S ...o .x.. o... .x.o; K .x.. ..x. ..x. ...x",
                    "B": "H x.x. x..x . .; S ...o .x.. xxxx x.xx; K .x.. ..x. . .",
                ]),
            Groove(
                "punk", tempo: 180, form: aaab,
                [
                    "A": "H xx xx xx xx; S .x .x .x .x; K x. x. x. x.",
                    "B": "H xx xx . .; S .x .x xxxx xxxx; K x. x. . .",
                ]),
            Groove(
                "train beat", tempo: 112, form: same,
                ["A": "S oxoo oxoo oxoo oxxo; K x. x. x. x.; P .x .x .x .x"]),
            Groove(
                "quarter ride", tempo: 76, form: aaab,
                ["A": "D x x x x; S . x . x; K x .x .x .", "B": "D x x x .; S . x . x.xx; K x .x .x ."]),
            Groove(
                "blast beat", tempo: 200, form: same, ["A": "D xx xx xx xx; S .x .x .x .x; K xx xx xx xx"]),
            Groove(
                "double bass", tempo: 120, form: same, ["A": "D x x x x; S . x . x; K xxxx xxxx xxxx xxxx"]),
            Groove(
                "motown", tempo: 126, form: aaab,
                [
                    "A": "H xx xx xx xx; S x x x x; K x .x .x .x",
                    "B": "H xx xx xx x.; S x x x xxxx; K x .x .x .",
                ]),
            Groove("one drop", tempo: 144, form: same, ["A": "H xx xx xx xx; R . . x .; K . . x ."]),
            Groove(
                "bossa nova", tempo: 130, form: abab,
                [
                    "A": "H xx xx xx xx; R x .x . x; K x .x x .x; P . x . x",
                    "B": "H xx xx xx xx; R . x .x .; K x .x x .x; P . x . x",
                ]),
            Groove(
                "disco sixteenths", tempo: 118, form: same,
                ["A": "H xxx. xxx. xxx. xxx.; O ...x ...x ...x ...x; S . x . x; K x x x x"]),
            Groove(
                "tom groove", tempo: 108, form: same, ["A": "F x.xx x.xx x.xx x.xx; S . x . x; K x . x.x. ."]),
            Groove(
                "accented backbeat", tempo: 100, form: same,
                ["A": "H xx xx xx xx; S ..o. X..o ..o. X.oo; K x.x. . .xx. ."]),
            Groove(
                "flams", tempo: 110, form: aaab,
                ["A": "H xx xx xx xx; S . f . f; K x . xx .", "B": "S x f x f; F . . .x .x; K x x x x"]),
            Groove(
                "drags", tempo: 88, form: aaab,
                ["A": "H xx xx xx xx; S . x . d; K x . xx .", "B": "H xx xx . .; S . x d.x. d.x.; K x . . ."]),
            Groove(
                "stops", tempo: 116, form: "AABAAABAAABAAABA",
                ["A": "H xx xx xx xx; S . x . x; K x . xx .", "B": "C x . . .; K x . . ."]),
        ])
}
