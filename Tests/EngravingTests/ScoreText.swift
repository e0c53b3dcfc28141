import MusicModel

/// Whole scores in a few lines, for tests: one bar a line, `hands; feet; signs`, the voices as in `DrumText`.
///
/// Signs, parted by blanks: `7/8` a meter from here on, `q=120` a tempo, `[A]` a letter, `|:` `:|` `:|3` repeats, `||` a
/// double line, `swing8` `swing16` `straight` a feel, `pickup=1/4`, `?1/4-1/2` a doubt. `= 3` in place of a line repeats the
/// bar before it three times without its signs, `% 3` does so as similes.
enum ScoreText {
    static func score(_ title: String, _ text: String, artist: String? = nil, isMetered: Bool = true) -> Score
    {
        var bars: [Bar] = []
        var meter = Meter.common
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if words.first == "=" || words.first == "%", let last = bars.last {
                bars += copies(of: last, words)
                continue
            }
            bars.append(
                bar(line.split(separator: ";", omittingEmptySubsequences: false).map(String.init), &meter))
        }
        return Score(title: title, artist: artist, bars: bars, isMetered: isMetered)
    }

    private static func copies(of bar: Bar, _ words: [String]) -> [Bar] {
        let count = words.dropFirst().first.flatMap(Int.init) ?? 1
        return (0..<count).map { index in
            let simile = words[0] == "%" ? BarSigns.Simile(number: index + 2) : nil
            return Bar(meter: bar.meter, hands: bar.hands, feet: bar.feet, signs: BarSigns(simile: simile))
        }
    }

    private static func bar(_ parts: [String], _ meter: inout Meter) -> Bar {
        var signs = BarSigns()
        var tempo: Double?
        for word in parts.count > 2 ? parts[2].split(separator: " ").map(String.init) : [] {
            if let new = Self.meter(word) { meter = new }
            if word.hasPrefix("q=") { tempo = Double(word.dropFirst(2)) }
            read(word, into: &signs)
        }
        return Bar.text(parts[0], parts.count > 1 ? parts[1] : "", meter: meter, tempo: tempo, signs: signs)
    }

    private static func read(_ word: String, into signs: inout BarSigns) {
        switch word {
        case "|:": signs.startsRepeat = true
        case "||": signs.rightLine = .double
        case "swing8": signs.feel = .swungEighths
        case "swing16": signs.feel = .swungSixteenths
        case "straight": signs.feel = .straight
        default: readValue(word, into: &signs)
        }
    }

    private static func readValue(_ word: String, into signs: inout BarSigns) {
        if word.hasPrefix("[") { signs.rehearsal = String(word.dropFirst().dropLast()) }
        if word.hasPrefix(":|") { signs.rightLine = .repeatEnd(times: Int(word.dropFirst(2)) ?? 2) }
        if word.hasPrefix("pickup=") { signs.pickup = fraction(word.dropFirst(7)) }
        if word.hasPrefix("?") {
            let ends = word.dropFirst().split(separator: "-").map(fraction)
            if ends.count == 2 { signs.uncertain.append(ends[0]..<ends[1]) }
        }
    }

    private static func meter(_ word: String) -> Meter? {
        let numbers = word.split(separator: "/").compactMap { Int($0) }
        return numbers.count == 2 ? Meter(numbers[0], numbers[1]) : nil
    }

    private static func fraction(_ text: Substring) -> Fraction {
        let numbers = text.split(separator: "/").compactMap { Int($0) }
        return Fraction(numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 1)
    }
}
