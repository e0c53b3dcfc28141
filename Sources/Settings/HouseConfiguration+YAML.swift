import Core
import Yams

extension HouseConfiguration {
    /// Reads a configuration file's text. `file` is what complaints call it.
    ///
    /// The nodes are read by hand rather than decoded, so that every complaint carries its line and column and YAML's
    /// readiness to guess (`yes`, `012`, `"5"`) is refused.
    package static func read(yaml: String, file: String) throws(ConfigurationError) -> HouseConfiguration {
        let complaints = ComplaintList(file: file)
        let configuration = read(SectionReader(parse(yaml, complaints), path: "", complaints: complaints))
        guard complaints.complaints.isEmpty else {
            throw ConfigurationError(complaints: complaints.complaints)
        }
        return configuration
    }

    private static func parse(_ yaml: String, _ complaints: ComplaintList) -> Node? {
        do {
            return try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            complaints.add(syntax: error)
        } catch {
            complaints.add("not YAML: \(error)")
        }
        return nil
    }

    private static func read(_ top: SectionReader) -> HouseConfiguration {
        var configuration = HouseConfiguration()
        configuration.studio.read(top.section("studio"))
        configuration.workers.read(top.section("workers"))
        configuration.models.read(top.section("models"))
        configuration.retention.read(top.section("retention"))
        configuration.service.read(top.section("service"))
        configuration.readTiers(top.section("tiers"))
        configuration.defaultTier = top.text(
            "default_tier", expected: "the name of a tier", default: configuration.defaultTier)
        configuration.refuseUnknownDefault(top)
        configuration.readUsers(top.section("users"))
        top.refuseUnknownKeys()
        return configuration
    }

    /// The tiers of the file beside the shipped ones: a shipped tier that is named keeps what is left out of it.
    private mutating func readTiers(_ section: SectionReader) {
        for (name, node) in section.entries() {
            let reader = SectionReader(node, path: section.name(of: name), complaints: section.complaints)
            let tier = Tier.read(
                reader, over: tiers.first { $0.name == name }?.renamed(name) ?? tiers[0].renamed(name))
            tiers.removeAll { $0.name == name }
            tiers.append(tier)
        }
        tiers.sort { $0.name < $1.name }
    }

    private mutating func readUsers(_ section: SectionReader) {
        let names = tiers.map(\.name)
        for (home, node) in section.entries() {
            guard let tier = node.scalar?.string, names.contains(tier) else {
                section.complaints.add(
                    "\(section.name(of: home)) must be one of the tiers (\(names.joined(separator: ", ")))",
                    at: node.mark)
                continue
            }
            userTiers[home] = tier
        }
    }

    private func refuseUnknownDefault(_ top: SectionReader) {
        guard !tiers.contains(where: { $0.name == defaultTier }) else { return }
        let names = tiers.map(\.name).joined(separator: ", ")
        top.complaints.add(
            "default_tier must be one of the tiers (\(names)), not '\(defaultTier)'",
            at: top.node("default_tier")?.mark)
    }
}
