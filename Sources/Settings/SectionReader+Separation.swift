import Yams

extension SectionReader {
    /// How recordings are taken apart into sources before they are heard. They are not: `none` is all there is,
    /// alone or in a list of rules by length like that of models. Whoever wants more is told so.
    func checkSeparation(_ key: String) {
        guard let node = node(key) else { return }
        let rules = node.sequence == nil ? [] : modelRules(key, default: []).map(\.model)
        let wanted = node.scalar.map { [$0.string] } ?? rules
        if let stranger = wanted.first(where: { $0 != "none" }) {
            complaints.add(
                "\(name(of: key)) must be none, not '\(stranger)': mixes are heard as they are, there is no model "
                    + "that separates them", at: node.mark)
        } else if node.mapping != nil {
            complaints.add("\(name(of: key)) must be none, not \(Self.shown(node))", at: node.mark)
        }
    }
}
