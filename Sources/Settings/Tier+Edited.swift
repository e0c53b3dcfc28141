import Core
import Yams

extension Tier {
    /// This tier with some rules changed, by the keys and in the words of the configuration file; lists of names may
    /// be written with commas. Throws with all that is wrong.
    package func edited(_ rules: [(key: String, value: String)]) throws(ConfigurationError) -> Tier {
        let complaints = ComplaintList(file: "")
        let pairs = rules.map { (Node($0.key), Self.node($0.key, $0.value, complaints)) }
        let tier = Tier.read(SectionReader(Node(pairs), path: "", complaints: complaints), over: self)
        guard complaints.complaints.isEmpty else {
            throw ConfigurationError(complaints: complaints.complaints)
        }
        return tier
    }

    private static func node(_ key: String, _ value: String, _ complaints: ComplaintList) -> Node {
        if ["outputs", "owner_may"].contains(key), value != "nothing" {
            let names = value.split { ",[] ".contains($0) }
            return Node(names.map { Node(String($0)) })
        }
        guard ["models", "separation"].contains(key) else { return Node(value) }
        do {
            return try Yams.compose(yaml: value) ?? Node("")
        } catch {
            complaints.add("\(key) must be a list, as in [{under: 20m, use: accurate}, {use: fast}]")
            return Node("")
        }
    }
}
