import MusicModel

/// One word of `PartText`, letter by letter.
struct PartWord {
    private let value: NoteValue
    private var ratio: Ratio?
    private var strokes: [Stroke] = []
    private var grace: [Stroke] = []
    private var isRoll = false
    private var isTied = false
    private var isGhost = false
    private var isSmall = false

    private struct Ratio {
        let actual, normal: Int
        let span: Fraction
    }

    init(_ word: Substring) {
        let digits = word.prefix(while: \.isNumber)
        let dots = word.dropFirst(digits.count).prefix { $0 == "." }.count
        value = NoteValue(NoteValue.Shape(rawValue: Int(digits) ?? 4) ?? .quarter, dots: dots)
        for letter in word.dropFirst(digits.count + dots) { read(letter) }
    }

    func event(at onset: Fraction) -> VoiceEvent {
        let tuplet = ratio.map { ratio in
            Tuplet(
                actual: ratio.actual, normal: ratio.normal, start: ratio.span * (onset / ratio.span).floor,
                span: ratio.span)
        }
        return VoiceEvent(
            onset: onset, value: value, tuplet: tuplet, strokes: strokes, grace: grace, isRoll: isRoll,
            isTied: isTied)
    }

    private mutating func read(_ letter: Character) {
        switch letter {
        case "(": isGhost = true
        case ")": isGhost = false
        case "^": isSmall = true
        case "%": isRoll = true
        case "_": isTied = true
        case ">": change { Stroke($0.drum, dynamic: .accent, velocity: 112) }
        case "+": change { Stroke($0.drum, dynamic: $0.dynamic, velocity: $0.velocity, closesHats: true) }
        default: if let drum = Self.drums[letter] { add(drum) } else { ratio = ratio(letter) ?? ratio }
        }
    }

    private mutating func add(_ drum: DrumClass) {
        if isSmall {
            grace.append(Stroke(drum, velocity: 48))
        } else {
            strokes.append(Stroke(drum, dynamic: isGhost ? .ghost : .normal, velocity: isGhost ? 36 : 84))
        }
        isSmall = false
    }

    private mutating func change(_ change: (Stroke) -> Stroke) {
        if let last = strokes.popLast() { strokes.append(change(last)) }
    }

    private func ratio(_ letter: Character) -> Ratio? {
        let isSextuplet = value.shape == .sixteenth
        switch letter {
        case "t": return Ratio(actual: isSextuplet ? 6 : 3, normal: isSextuplet ? 4 : 2, span: Fraction(1, 4))
        case "T": return Ratio(actual: 3, normal: 2, span: Fraction(1, 2))
        case "e": return Ratio(actual: 3, normal: 2, span: Fraction(1, 8))
        case "q": return Ratio(actual: 5, normal: 4, span: Fraction(1, 4))
        case "d": return Ratio(actual: 2, normal: 3, span: Fraction(3, 8))
        default: return nil
        }
    }

    private static let drums: [Character: DrumClass] = [
        "c": .crash, "x": .closedHiHat, "o": .openHiHat, "r": .ride, "b": .rideBell, "h": .highTom,
        "m": .midTom, "f": .lowTom, "s": .snare, "i": .sideStick, "k": .kick, "p": .pedalHiHat,
    ]
}
