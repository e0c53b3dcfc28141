import Core
import Yams

extension SongOptionsReader {
    /// Drums that are not wanted, in the order of `KitPiece`.
    func leaveOut() -> [KitPiece]? {
        guard let node = section.node("leave_out") else { return said.leaveOut }
        if node.scalar?.string == "none" { return [] }
        let names = KitPiece.allCases.map(\.rawValue)
        let found = words(node, key: "leave_out", known: names) { KitPiece(rawValue: $0).map { [$0] } }
        guard let found else { return said.leaveOut }
        return KitPiece.allCases.filter(found.contains)
    }

    /// Files that are wanted, in the order of `OutputKind`.
    func outputs() -> [OutputKind]? {
        guard let node = section.node("outputs") else { return said.outputs }
        let names = OutputKind.allCases.map(\.rawValue) + ["all"]
        let found = words(node, key: "outputs", known: names, reading: OutputKind.kinds) ?? []
        if !found.isEmpty { return OutputKind.allCases.filter(found.contains) }
        section.complaints.add(
            "outputs names no file; \(said.outputs == nil ? "the usual five" : "those of before") are made",
            at: node.mark)
        return said.outputs
    }

    /// The value of a key that is given, if it is right; a complaint that tells what is done instead, if it is not.
    func value<Value>(
        _ key: String, _ before: Value?, expected: String, unsaid: String, _ read: (Node) -> Value??
    ) -> Value? {
        guard let node = section.node(key) else { return before }
        if let value = read(node) { return value }
        let instead = before.map { "it stays \(Self.shown($0))" } ?? unsaid
        section.complaints.add(
            "\(key) must be \(expected), not \(SectionReader.shown(node)); \(instead)", at: node.mark)
        return before
    }

    private static func shown(_ value: some Any) -> String {
        if let number = value as? Double, let whole = Int(exactly: number) { "\(whole)" } else { "\(value)" }
    }

    /// The words of a list, or the only one; nil where it is neither. Wrong ones are complained about and left out.
    private func words<Word: Hashable>(
        _ node: Node, key: String, known: [String], reading: (String) -> [Word]?
    ) -> Set<Word>? {
        guard let items = node.sequence.map(Array.init) ?? node.scalar.map({ [.scalar($0)] }) else {
            section.complaints.add(
                "\(key) must be a list such as [\(known[0]), \(known[1])], not \(SectionReader.shown(node)); "
                    + "it is left alone", at: node.mark)
            return nil
        }
        return items.reduce(into: []) { found, item in
            if let words = item.scalar.flatMap({ reading(Self.folded($0.string)) }) {
                found.formUnion(words)
            } else {
                section.complaints.add(
                    "\(key) does not know \(SectionReader.shown(item)), only \(known.joined(separator: ", ")); "
                        + "it is left alone", at: item.mark)
            }
        }
    }

    /// `Hi-hat` as `hi_hat`.
    private static func folded(_ word: String) -> String {
        String(word.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }
}

extension OutputKind {
    /// By its name, or by the ending of the file.
    fileprivate static func kinds(_ word: String) -> [OutputKind]? {
        if word == "all" { return allCases }
        return (OutputKind(rawValue: word) ?? OutputKind(ending: ".\(word)")).map { [$0] }
    }
}
