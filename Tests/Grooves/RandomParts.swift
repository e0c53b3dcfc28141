import MusicModel
import Support

/// Scores that nobody would play but any writer must survive, the same for the same seed.
package enum RandomParts {
    package static func score(seed: UInt64) -> Score {
        var chance = SeededRandom(seed: seed)
        var meter = meters.randomElement(using: &chance) ?? .common
        let count = Int.random(in: 1...6, using: &chance)
        let isMetered = !chance.happens(oneIn: 12)
        let bars = (0..<count).map { index in
            if chance.happens(oneIn: 4) { meter = meters.randomElement(using: &chance) ?? .common }
            return bar(meter, isFirst: index == 0, &chance)
        }
        let artist = chance.happens(oneIn: 2) ? "Band \(seed)" : nil
        return Score(title: "Random \(seed)", artist: artist, bars: paired(bars), isMetered: isMetered)
    }

    private static let meters = [
        Meter(4, 4), Meter(3, 4), Meter(2, 4), Meter(5, 4), Meter(6, 8), Meter(7, 8), Meter(12, 8),
        Meter(2, 2),
        Meter(9, 16),
    ]

    /// Repeats begin and end by turns.
    private static func paired(_ bars: [Bar]) -> [Bar] {
        var isOpen = false
        return bars.enumerated().map { index, bar in
            let isLast = index == bars.count - 1
            return bar.with { signs in
                signs.startsRepeat = signs.startsRepeat && !isOpen
                isOpen = isOpen || signs.startsRepeat
                if case .repeatEnd = signs.rightLine { isOpen = false }
                if isLast, isOpen { signs.rightLine = .repeatEnd(times: 2) }
            }
        }
    }

    private static func bar(_ meter: Meter, isFirst: Bool, _ chance: inout SeededRandom) -> Bar {
        var signs = self.signs(&chance)
        var groups = meter.groups
        if isFirst, groups.count > 1, chance.happens(oneIn: 4) {
            groups = Array(groups.prefix(1))
            signs.pickup = groups[0].upperBound
        }
        let tempo = isFirst || chance.happens(oneIn: 8) ? Double.random(in: 30...300, using: &chance) : nil
        return .part(
            voice(groups, of: "cxorbhmfsi", &chance), voice(groups, of: "kp", &chance), meter: meter,
            tempo: tempo, signs: signs)
    }

    private static func signs(_ chance: inout SeededRandom) -> BarSigns {
        let lines: [BarSigns.BarLine] = [
            .single, .single, .double, .final, .repeatEnd(times: 2), .repeatEnd(times: 5),
        ]
        let feels: [Feel] = [.straight, .swungEighths, .swungSixteenths]
        return BarSigns(
            rehearsal: chance.happens(oneIn: 5) ? "AB" : nil,
            feel: chance.happens(oneIn: 6) ? feels.randomElement(using: &chance) : nil,
            startsRepeat: chance.happens(oneIn: 4),
            rightLine: chance.happens(oneIn: 2) ? lines.randomElement(using: &chance) ?? .single : .single)
    }
}

extension RandomParts {
    private static func voice(_ groups: [Range<Fraction>], of drums: String, _ chance: inout SeededRandom)
        -> String
    {
        guard !chance.happens(oneIn: 5) else { return chance.happens(oneIn: 3) ? "" : "=" }
        return groups.flatMap { group in
            let rhythms = rhythms(filling: group.upperBound - group.lowerBound)
            let rhythm = rhythms.randomElement(using: &chance) ?? ""
            return rhythm.split(separator: " ").map { $0 + chord(of: drums, &chance) }
        }.joined(separator: " ")
    }

    private static func rhythms(filling length: Fraction) -> [String] {
        switch length {
        case Fraction(1, 2): ["2", "4 4", "4. 8", "8 4.", "4T 4T 4T", "8 8 8 8"]
        case Fraction(1, 4):
            [
                "4", "8 8", "16 16 16 16", "8. 16", "16 8.", "8 16 16", "16 8 16", "8t 8t 8t", "4t 8t",
                "8t 4t",
                "16t 16t 16t 16t 16t 16t", "16q 16q 8q 16q", "32 32 16 8", "8.. 32", "64 64 32 16 8",
                "16e 16e 16e 8",
            ]
        case Fraction(3, 8): ["4.", "8 8 8", "4 8", "8 4", "8. 16 8", "16 16 16 16 16 16"]
        case Fraction(3, 16): ["8.", "16 16 16", "8 16"]
        case Fraction(1, 8): ["8", "16 16"]
        default: [Array(repeating: "16", count: (length * 16).floor).joined(separator: " ")]
        }
    }

    private static func chord(of drums: String, _ chance: inout SeededRandom) -> String {
        guard !chance.happens(oneIn: 5) else { return "-" }
        let count = chance.happens(oneIn: 4) ? 2 : 1
        let grace =
            chance.happens(oneIn: 10)
            ? String(repeating: "^s", count: Int.random(in: 1...4, using: &chance)) : ""
        let heads = drums.shuffled(using: &chance).prefix(count).map { drum in
            switch Int.random(in: 0..<8, using: &chance) {
            case 0: "(\(drum))"
            case 1: "\(drum)>"
            case 2 where drum == "x": "x+"
            default: "\(drum)"
            }
        }
        return grace + heads.joined() + (chance.happens(oneIn: 10) ? "%" : "")
    }
}

extension SeededRandom {
    fileprivate mutating func happens(oneIn odds: Int) -> Bool {
        Int.random(in: 0..<odds, using: &self) == 0
    }
}
