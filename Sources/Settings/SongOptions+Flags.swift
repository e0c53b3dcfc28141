import Core
import Yams

extension SongOptions {
    /// These options and on top of them the flags of a command line, by the keys that they have in a file; lists have
    /// commas. Throws where one of them is wrong: who types waits for an answer.
    package func saying(_ flags: [(key: String, value: String)]) throws(ConfigurationError) -> SongOptions {
        let complaints = ComplaintList(file: "")
        let pairs = flags.map { (Node($0.key), Self.node($0.key, $0.value)) }
        let section = SectionReader(Node(pairs), path: "", complaints: complaints)
        let options = SongOptionsReader(section: section, said: self).options()
        guard complaints.complaints.isEmpty else {
            throw ConfigurationError(complaints: complaints.complaints)
        }
        return options
    }

    private static func node(_ key: String, _ value: String) -> Node {
        guard ["leave_out", "outputs"].contains(key), value != "none" else { return Node(value) }
        return Node(value.split(separator: ",").map { Node(String($0)) })
    }
}
