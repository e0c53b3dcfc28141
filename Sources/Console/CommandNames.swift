/// The names of the commands, to help with one that is not among them.
package struct CommandNames: Sendable {
    private let names: [String]

    package init(_ names: [String]) {
        self.names = names
    }

    /// What to say about `word`, with the names that begin most like it.
    package func complaint(about word: String) -> Complaint {
        let alike = Dictionary(grouping: names) { Self.commonBeginning($0, word) }
        let best = alike.filter { $0.key >= 2 }.max { $0.key < $1.key }?.value ?? []
        let hint = best.isEmpty ? "" : " Did you mean \(best.sorted().joined(separator: " or "))?"
        return Complaint(
            .usage, "there is no command \"\(word)\".\(hint) All commands: drumscribectl --help")
    }

    private static func commonBeginning(_ left: String, _ right: String) -> Int {
        zip(left, right).prefix { $0 == $1 }.count
    }
}
