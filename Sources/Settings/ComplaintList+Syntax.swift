import Yams

extension ComplaintList {
    /// Says why a text is no YAML, and where; `consequence` follows.
    func add(syntax error: YamlError, but consequence: String = "") {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            add("not YAML: \(problem)\(consequence)", at: mark)
        case .reader(let problem, _, _, _):
            add("not YAML: \(problem.split(separator: "\n").joined(separator: ", "))\(consequence)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            add(
                "the key \(duplicates.map(String.init(describing:)).joined(separator: ", ")) is given twice\(consequence)",
                at: context.mark)
        default:
            add("not YAML: \(error)\(consequence)")
        }
    }
}
