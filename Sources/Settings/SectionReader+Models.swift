import Core
import Yams

extension ShelfSettings {
    mutating func read(_ section: SectionReader) {
        directories = section.paths("directories", default: directories)
        for (name, node) in section.section("pins").entries() {
            guard let digest = node.scalar.flatMap({ ContentDigest($0.string) }) else {
                section.complaints.add(
                    "models.pins.\(name) must be the SHA-256 of the model's file, 64 hexadecimal digits",
                    at: node.mark)
                continue
            }
            pins[name] = digest
        }
        section.refuseUnknownKeys()
    }
}

extension SectionReader {
    /// A list of absolute paths, perhaps empty.
    func paths(_ key: String, default standard: [String]) -> [String] {
        guard let node = node(key) else { return standard }
        let paths = node.sequence?.map { $0.scalar?.string } ?? [nil]
        guard paths.allSatisfy({ $0?.first == "/" }) else {
            complaints.add("\(name(of: key)) must be a list of absolute paths, perhaps []", at: node.mark)
            return standard
        }
        return paths.compactMap(\.self)
    }

    /// A list of rules, of which the last one is for recordings of any length and the others grow.
    func modelRules(_ key: String, default standard: [ModelRule]) -> [ModelRule] {
        guard let node = node(key) else { return standard }
        let path = name(of: key)
        guard let items = node.sequence, !items.isEmpty else {
            complaints.add(
                "\(path) must be a list, as in [{under: 20m, use: accurate}, {use: fast}]", at: node.mark)
            return standard
        }
        let rules = items.map { (rule: modelRule($0, path: path), node: $0) }
        for (rule, node) in rules.dropLast() where rule?.underSeconds == nil && rule != nil {
            complaints.add("\(path): every rule but the last needs `under`, a length like 20m", at: node.mark)
        }
        if let last = rules.last, last.rule?.underSeconds != nil {
            complaints.add(
                "\(path): the last rule is for any length, so it has no `under`", at: last.node.mark)
        }
        let lengths = rules.compactMap(\.rule?.underSeconds)
        if zip(lengths, lengths.dropFirst()).contains(where: { $0 >= $1 }) {
            complaints.add("\(path): each rule's `under` must be longer than the one before", at: node.mark)
        }
        return rules.compactMap(\.rule)
    }

    private func modelRule(_ node: Node, path: String) -> ModelRule? {
        let reader = SectionReader(node, path: path, complaints: complaints)
        let before = complaints.complaints.count
        let model = reader.modelName("use")
        let length = reader.length("under")
        reader.refuseUnknownKeys()
        guard let model, complaints.complaints.count == before else {
            if complaints.complaints.count == before {
                complaints.add("\(path): each rule says which model to `use`", at: node.mark)
            }
            return nil
        }
        return ModelRule(model, underSeconds: length)
    }

    private func modelName(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let name = node.scalar?.string, !name.isEmpty, !name.contains("/"), !name.hasPrefix("."),
            !name.hasSuffix(".safetensors")
        else {
            complaints.add(
                "\(self.name(of: key)) must be the name of a model, that of its file without .safetensors",
                at: node.mark)
            return nil
        }
        return name
    }

    /// A length of time in seconds, as in 90s, 20m or 2h; nil where the key is missing.
    private func length(_ key: String) -> Int? {
        guard let node = node(key) else { return nil }
        let match = node.scalar?.string.wholeMatch(of: /([1-9][0-9]{0,5})(s|m|h)/)
        guard let match, let count = Int(match.1) else {
            complaints.add("\(name(of: key)) must be a length like 90s, 20m or 2h", at: node.mark)
            return nil
        }
        return count * (match.2 == "s" ? 1 : match.2 == "m" ? 60 : 3_600)
    }
}
