import MusicModel

extension Groove {
    /// A few of every kind, 16 bars each.
    package static let all: [Groove] = [
        Groove("rock eighths", tempo: 120, bars: fourTimes(rock, rock, rock, rock)),
        Groove("sixteenth hats", tempo: 96, bars: fourTimes(funk, funk, funk, funk)),
        Groove("shuffle", tempo: 110, bars: fourTimes(shuffle, shuffle, shuffle, shuffle)).feeling(
            .swungEighths),
        Groove("tom fill in sixteenths", tempo: 120, bars: fourTimes(rock, rock, rock, tomFill)),
        Groove("triplet fill", tempo: 100, bars: fourTimes(rock, rock, rock, tripletFill)),
        Groove("sextuplet fill", tempo: 80, bars: fourTimes(rock, rock, rock, sextupletFill)),
        Groove("ghost notes", tempo: 92, bars: fourTimes(ghosts, ghosts, ghosts, ghosts)),
        Groove("half-time", tempo: 140, bars: fourTimes(halfTime, halfTime, halfTime, halfTime)),
        Groove("empty bar", tempo: 120, bars: fourTimes(rock, rock, silence, rock)),
        Groove("waltz", tempo: 150, bars: fourTimes(waltz, waltz, waltz, waltz)),
        Groove("six eight", tempo: 60, bars: fourTimes(sixEight, sixEight, sixEight, sixEight)),
        Groove("seven eight", tempo: 220, bars: fourTimes(sevenEight, sevenEight, sevenEight, sevenEight)),
        Groove("open hats and ride", tempo: 118, bars: fourTimes(disco, disco, ride, ride)),
    ]

    private static func fourTimes(_ bars: GrooveBar...) -> [GrooveBar] {
        Array(repeating: bars, count: 4).flatMap(\.self)
    }

    private static let rock = GrooveBar([
        .closedHiHat: "xx xx xx xx", .snare: ". x . x", .kick: "x . xx .",
    ])
    private static let funk = GrooveBar([
        .closedHiHat: "xxxx xxxx xxxx xxxx", .snare: ". x . x", .kick: "x--x ..x. x.x. ...x",
    ])
    private static let shuffle = GrooveBar([
        .closedHiHat: "xx xx xx xx", .snare: ". x . x", .kick: "x .x x .",
    ])
    private static let tomFill = GrooveBar([
        .crash: "x . . .", .kick: "x . x .", .snare: ". x xxxx .", .highTom: ". . . xx..",
        .lowTom: ". . . ..xx",
    ])
    private static let tripletFill = GrooveBar([
        .kick: "x . x .", .snare: "xxx ... ... x..", .highTom: "... xxx ... ...", .lowTom: "... ... xxx .xx",
    ])
    private static let sextupletFill = GrooveBar([
        .kick: "x . x .", .snare: "xx xx xxxxxx ......", .highTom: ". . . xxx...", .lowTom: ". . . ...xxx",
    ])
    private static let ghosts = GrooveBar([
        .closedHiHat: "xx xx xx xx", .snare: ".o.o Xo.o .o.o X..o", .kick: "x..x . ..x. .",
    ])
    private static let halfTime = GrooveBar([
        .ride: "xx xx xx xx", .snare: ". . x .", .kick: "x. .x . ..x.",
    ])
    private static let silence = GrooveBar([:])
    private static let waltz = GrooveBar(
        [.closedHiHat: "x xx x", .snare: ". x x", .kick: "x . .x"], meter: Meter(3, 4))
    private static let sixEight = GrooveBar(
        [.closedHiHat: "xxx xxx", .snare: ". x", .kick: "x.x ..x"], meter: Meter(6, 8))
    private static let sevenEight = GrooveBar(
        [.closedHiHat: "x x x x x x xx", .snare: ". . x . . x .", .kick: "x . . x x . ."], meter: Meter(7, 8))
    private static let disco = GrooveBar([
        .closedHiHat: "x. x. x. x.", .openHiHat: ".x .x .x .x", .snare: ". x . x", .kick: "x x x x",
    ])
    private static let ride = GrooveBar([
        .crash: "x . . .", .ride: ".x xx xx x.", .rideBell: ". . . .x", .sideStick: ". x . x",
        .kick: "x . x .", .pedalHiHat: ". x . x",
    ])
}
