import Yams

/// Reads one mapping of the file key by key. What is missing keeps its default; what is wrong is complained about with
/// its place, and so is every key that nobody asked for.
final class SectionReader {
    let complaints: ComplaintList
    private let path: String
    private let mapping: Node.Mapping?
    private var known: Set<String> = []

    /// `node` is nil where the file has no such section.
    init(_ node: Node?, path: String, complaints: ComplaintList) {
        self.complaints = complaints
        self.path = path
        mapping = node?.mapping
        if let node, mapping == nil, !Self.isEmpty(node) {
            complaints.add("\(Self.shown(path)) must be a group of keys", at: node.mark)
        }
    }

    /// The value under `key`, noting that the key is known.
    func node(_ key: String) -> Node? {
        known.insert(key)
        return mapping?[key]
    }

    func section(_ key: String) -> SectionReader {
        SectionReader(node(key), path: name(of: key), complaints: complaints)
    }

    /// Every key of the section with its node, in the order of the file; all count as known.
    func entries() -> [(key: String, node: Node)] {
        pairs.compactMap { pair in
            guard let key = pair.key.scalar?.string, !key.isEmpty else {
                complaints.add("\(Self.shown(path)): a name must be a word", at: pair.key.mark)
                return nil
            }
            known.insert(key)
            return (key, pair.value)
        }
    }

    func name(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// Complains about keys that nobody has asked for.
    func refuseUnknownKeys() {
        for key in pairs.map(\.key) where !known.contains(key.scalar?.string ?? "") {
            complaints.add(complaint(about: key), at: key.mark)
        }
    }

    private func complaint(about key: Node) -> String {
        guard let text = key.scalar?.string, !text.isEmpty else { return "a key must be a word" }
        return "unknown key \(name(of: text))\(suggestion(for: text))"
    }

    private var pairs: [(key: Node, value: Node)] { mapping.map { Array($0) } ?? [] }

    private func suggestion(for key: String) -> String {
        let near = known.map { ($0, $0.editDistance(to: key)) }.min { ($0.1, $0.0) < ($1.1, $1.0) }
        if let near, near.1 <= max(2, key.count / 3) { return "; did you mean \(name(of: near.0))?" }
        return "; known here: \(known.sorted().joined(separator: ", "))"
    }

    private static func isEmpty(_ node: Node) -> Bool { node.scalar?.string.isEmpty ?? false }

    private static func shown(_ path: String) -> String { path.isEmpty ? "the file" : path }
}
