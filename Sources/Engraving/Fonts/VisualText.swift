/// Text in the order in which it is read from left to right.
///
/// A small part of the Unicode Bidirectional Algorithm (UAX #9), enough for one line of a title: words of right-to-left
/// scripts are turned, figures in them are not, signs between two of them go with them, brackets are mirrored. The line's
/// own direction is that of its first letter.
enum VisualText {
    /// `has` tells whether a letter's joined form can be drawn.
    static func scalars(of text: String, has: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
        let letters = Array(text)
        guard letters.contains(where: { kind(of: $0) == .rightToLeft }) else {
            return Array(text.unicodeScalars)
        }
        let joined = ArabicForms.joined(letters, has: has)
        let base = letters.lazy.map(kind).first { $0 == .leftToRight || $0 == .rightToLeft } ?? .leftToRight
        return reordered(joined, levels(letters.map(kind), base: base == .rightToLeft ? 1 : 0))
            .flatMap(\.unicodeScalars)
    }

    enum Kind: Hashable {
        case leftToRight, rightToLeft, number, neutral
    }

    /// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
    static func kind(of letter: Character) -> Kind {
        guard let scalar = letter.unicodeScalars.first else { return .neutral }
        switch scalar.value {
        case 0x0660...0x0669, 0x06F0...0x06F9, 0x30...0x39: return .number
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            return .rightToLeft
        default: return letter.isLetter ? .leftToRight : .neutral
        }
    }

    /// Even levels read from left to right, odd ones from right to left. Neutral signs between two letters of one
    /// direction take it; others the line's.
    private static func levels(_ kinds: [Kind], base: Int) -> [Int] {
        let strong = kinds.indices.map { index -> Int? in
            switch kinds[index] {
            case .leftToRight: 0
            case .rightToLeft: 1
            case .number:
                kinds[..<index].last { $0 == .leftToRight || $0 == .rightToLeft } == .rightToLeft ? 1 : base
            case .neutral: nil
            }
        }
        return kinds.indices.map { index in
            let before = strong[..<index].last { $0 != nil } ?? base
            let after = strong[(index + 1)...].first { $0 != nil } ?? base
            let direction = strong[index] ?? (before == after ? before : base) ?? base
            if direction == 1 { return kinds[index] == .number ? 2 : 1 }
            return base == 1 ? 2 : 0
        }
    }

    /// From the highest level down, each run at that level or above is turned.
    private static func reordered(_ letters: [Character], _ levels: [Int]) -> [Character] {
        var line = zip(letters, levels).map { level in (level.1 == 1 ? mirrored(level.0) : level.0, level.1) }
        for level in stride(from: levels.max() ?? 0, to: 0, by: -1) {
            var start = 0
            while start < line.count {
                let end = line[start...].firstIndex { $0.1 < level } ?? line.count
                if end > start { line[start..<end].reverse() }
                start = end + 1
            }
        }
        return line.map(\.0)
    }

    private static func mirrored(_ letter: Character) -> Character { mirrors[letter] ?? letter }

    private static let mirrors: [Character: Character] = [
        "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«",
        "‹": "›", "›": "‹",
    ]
}
