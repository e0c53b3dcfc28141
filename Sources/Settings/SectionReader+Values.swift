import Yams

extension SectionReader {
    /// A whole number within `range`.
    func integer(_ key: String, within range: ClosedRange<Int>, default standard: Int) -> Int {
        value(
            key, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)", default: standard
        ) {
            Self.plain($0).flatMap(Self.wholeNumber).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// A whole number within `range`, or `word` for none.
    func integer(
        _ key: String, within range: ClosedRange<Int>, orNone word: String, default standard: Int?
    ) -> Int? {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound), or \(word)"
        return value(key, expected: expected, default: standard) { node -> Int?? in
            guard let text = Self.plain(node) else { return nil }
            if text == word { return .some(nil) }
            return Self.wholeNumber(text).flatMap { range.contains($0) ? .some($0) : nil }
        }
    }

    /// A number within `range`.
    func number(_ key: String, within range: ClosedRange<Double>, default standard: Double) -> Double {
        value(key, expected: "a number from \(range.lowerBound) to \(range.upperBound)", default: standard) {
            Self.plain($0).flatMap(Self.decimal).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func flag(_ key: String, default standard: Bool) -> Bool {
        value(key, expected: "true or false", default: standard) { node in
            switch Self.plain(node) {
            case "true": true
            case "false": false
            default: nil
            }
        }
    }

    /// An absolute path.
    func path(_ key: String, default standard: String) -> String {
        value(key, expected: "an absolute path, such as \(standard)", default: standard) {
            $0.scalar?.string.first == "/" ? $0.scalar?.string : nil
        }
    }

    /// A text of at least one character.
    func text(_ key: String, expected: String, default standard: String) -> String {
        value(key, expected: expected, default: standard) {
            $0.scalar?.string.isEmpty == false ? $0.scalar?.string : nil
        }
    }

    /// One word of a fixed list.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, default standard: Word) -> Word
    where Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        return value(key, expected: "one of \(words)", default: standard) {
            $0.scalar.flatMap { Word(rawValue: $0.string) }
        }
    }

    /// Some words of a fixed list, at least one, or `none` alone where it is given.
    func words<Word: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, orNone none: String? = nil, default standard: Set<Word>
    ) -> Set<Word> where Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        let expected = "a list of some of \(words)" + (none.map { ", or \($0)" } ?? "")
        if let stranger = node(key)?.sequence?.first(where: { Self.word($0, of: Word.self) == nil }) {
            complaints.add(
                "\(name(of: key)) must be \(expected), but has \(Self.shown(stranger))", at: stranger.mark)
            return standard
        }
        return value(key, expected: expected, default: standard) { node in
            if let none, Self.plain(node) == none { return [] }
            let found = node.sequence?.compactMap { Self.word($0, of: Word.self) } ?? []
            return found.isEmpty ? nil : Set(found)
        }
    }

    private static func word<Word: RawRepresentable<String>>(_ node: Node, of type: Word.Type) -> Word? {
        node.scalar.flatMap { Word(rawValue: $0.string) }
    }

    private func value<Value>(
        _ key: String, expected: String, default standard: Value, read: (Node) -> Value?
    ) -> Value {
        guard let node = node(key) else { return standard }
        if let value = read(node) { return value }
        complaints.add("\(name(of: key)) must be \(expected), not \(Self.shown(node))", at: node.mark)
        return standard
    }

    /// Only what everybody reads alike: `012` is ten to some.
    static func wholeNumber(_ text: String) -> Int? {
        text.wholeMatch(of: /0|[1-9][0-9]{0,17}/) == nil ? nil : Int(text)
    }

    static func decimal(_ text: String) -> Double? {
        text.wholeMatch(of: /(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,18})?/) == nil ? nil : Double(text)
    }

    /// The text of a scalar that was written without quotes: `"12"` is no number.
    static func plain(_ node: Node) -> String? {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return nil }
        return scalar.string
    }

    static func shown(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "'\(scalar.string.prefix(60))'"
        case .mapping: "a group of keys"
        case .sequence(let items): items.isEmpty ? "an empty list" : "a list"
        case .alias: "an alias"
        }
    }
}
