import MusicModel
import Support

/// Scores that nobody would play but any layout must survive, the same for the same seed.
enum RandomScores {
    static func score(seed: UInt64) -> Score {
        var random = SeededRandom(seed: seed)
        let count = Int.random(in: 1...24, using: &random)
        var meter = pick(meters, &random)
        var bars: [Bar] = []
        for index in 0..<count {
            if isOneIn(8, &random) { meter = pick(meters, &random) }
            bars +=
                isOneIn(9, &random) && index > 0
                ? repeated(bars[bars.count - 1], &random) : [bar(meter, isFirst: index == 0, &random)]
        }
        return Score(
            title: "Random \(seed)", artist: isOneIn(2, &random) ? "Chance" : nil, bars: bars,
            isMetered: !isOneIn(12, &random))
    }

    private static let meters = [
        Meter(4, 4), Meter(3, 4), Meter(2, 4), Meter(5, 4), Meter(6, 8), Meter(7, 8), Meter(12, 8),
    ]

    /// Similes, or a run of silence.
    private static func repeated(_ bar: Bar, _ random: inout SeededRandom) -> [Bar] {
        let count = Int.random(in: 1...9, using: &random)
        if isOneIn(3, &random) { return Array(repeating: .text("", meter: bar.meter), count: count) }
        return (0..<count).map { index in
            Bar(
                meter: bar.meter, hands: bar.hands, feet: bar.feet,
                signs: BarSigns(simile: .init(number: index + 2)))
        }
    }

    private static func bar(_ meter: Meter, isFirst: Bool, _ random: inout SeededRandom) -> Bar {
        let tempo = isFirst || isOneIn(10, &random)
        return Bar.text(
            voice(meter, of: "cxorbhmfsi", silentOneIn: 12, &random),
            voice(meter, of: "kp", silentOneIn: 6, &random), meter: meter,
            tempo: tempo ? Double.random(in: 40...240, using: &random) : nil, signs: signs(meter, &random))
    }

    private static func signs(_ meter: Meter, _ random: inout SeededRandom) -> BarSigns {
        var signs = BarSigns()
        if isOneIn(6, &random) { signs.rehearsal = pick(["A", "B", "W", "AB"], &random) }
        if isOneIn(15, &random) { signs.feel = pick([.straight, .swungEighths, .swungSixteenths], &random) }
        if isOneIn(8, &random) { signs.startsRepeat = true }
        if isOneIn(6, &random) {
            signs.rightLine = pick([.double, .repeatEnd(times: 2), .repeatEnd(times: 11), .final], &random)
        }
        if isOneIn(5, &random) { signs.uncertain = [Fraction(1, 8)..<Fraction(1, 4)] }
        return signs
    }

    private static func isOneIn(_ odds: Int, _ random: inout SeededRandom) -> Bool {
        Int.random(in: 0..<odds, using: &random) == 0
    }

    private static func voice(
        _ meter: Meter, of drums: String, silentOneIn odds: Int, _ random: inout SeededRandom
    ) -> String {
        guard Int.random(in: 0..<odds, using: &random) > 0 else { return "" }
        return meter.groups.flatMap { group in
            let rhythms = rhythms(filling: group.upperBound - group.lowerBound)
            return pick(rhythms, &random).split(separator: " ").map { $0 + strokes(of: drums, &random) }
        }.joined(separator: " ")
    }

    private static func rhythms(filling length: Fraction) -> [String] {
        switch length {
        case Fraction(1, 4):
            [
                "4", "8 8", "16 16 16 16", "8. 16", "16 8.", "8 16 16", "16 16 8", "16 8 16", "8t 8t 8t",
                "4t 8t",
                "8t 4t", "16t 16t 16t 16t 16t 16t", "32 32 16 8", "8.. 32", "64 64 32 16 8",
            ]
        case Fraction(3, 8): ["4.", "8 8 8", "4 8", "8 4", "8. 16 8", "16 16 16 16 16 16"]
        default: ["8", "16 16"]
        }
    }

    private static func strokes(of drums: String, _ random: inout SeededRandom) -> String {
        guard Int.random(in: 0..<5, using: &random) > 0 else { return "-" }
        let count = Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1
        let grace =
            isOneIn(14, &random)
            ? pick(drums.contains("k") ? ["{p}"] : ["{s}", "{ss}", "{c}", "{hm}"], &random) : ""
        let roll = isOneIn(20, &random) ? pick(["z", "z_"], &random) : ""
        return grace + roll
            + drums.shuffled(using: &random).prefix(count).map { drum in
                switch Int.random(in: 0..<8, using: &random) {
                case 0 where !"kp".contains(drum): "(\(drum))"
                case 1: "\(drum)>"
                case 2 where drum == "x": "x+"
                default: "\(drum)"
                }
            }.joined()
    }

    private static func pick<Element>(_ choices: [Element], _ random: inout SeededRandom) -> Element {
        choices[Int.random(in: choices.indices, using: &random)]
    }
}
