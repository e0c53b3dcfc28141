import Core
import FoundationEssentials
import Testing

@testable import Settings

@Suite("Settings")
struct HouseConfigurationTests {
    @Test("an empty file is the default configuration", arguments: ["", "# nothing\n", "studio:\n"])
    func emptyIsDefault(yaml: String) throws {
        #expect(try HouseConfiguration.read(yaml: yaml, file: "t.yaml") == HouseConfiguration())
    }

    @Test("the shipped file says the defaults")
    func shippedFileIsDefault() throws {
        #expect(try HouseConfiguration.read(yaml: shippedText(), file: "t.yaml") == HouseConfiguration())
    }

    @Test("the shipped file names every key")
    func shippedFileIsComplete() throws {
        let lines = try shippedText().split(separator: "\n").filter { $0.contains(":") && !$0.hasPrefix("#") }
        for line in lines where line.hasPrefix("  ") && !line.hasPrefix("    ") && line.contains(": ") {
            let key = line.split(separator: ":")[0]
            let broken = try shippedText().replacing(line, with: "\(key)_: 1")
            #expect(throws: ConfigurationError.self) {
                try HouseConfiguration.read(yaml: broken, file: "t.yaml")
            }
        }
    }

    @Test(
        "that nothing is separated can be said in two ways",
        arguments: ["none", "[{under: 5m, use: none}, {use: none}]"])
    func separatesNothing(rule: String) throws {
        let yaml = "tiers:\n  pro:\n    separation: \(rule)"
        #expect(try HouseConfiguration.read(yaml: yaml, file: "t.yaml") == HouseConfiguration())
        let pro = HouseConfiguration.shippedTiers[1]
        #expect(try pro.edited([(key: "separation", value: rule)]) == pro)
        #expect(throws: ConfigurationError.self) {
            try pro.edited([(key: "separation", value: "[{use: demucs}]")])
        }
    }

    @Test(
        "what is wrong is refused with its place and what was expected",
        arguments: [
            ("workers:\n  cout: 2", "t.yaml:2:3: unknown key workers.cout; did you mean workers.count?"),
            ("worker:\n  count: 2", "t.yaml:1:1: unknown key worker; did you mean workers?"),
            (
                "workers:\n  count: many",
                "t.yaml:2:10: workers.count must be a whole number from 1 to 1024, or cores, not 'many'"
            ),
            (
                "workers:\n  count: \"2\"",
                "t.yaml:2:10: workers.count must be a whole number from 1 to 1024, or cores, not '2'"
            ),
            (
                "studio:\n  quiet_seconds: -1",
                "t.yaml:2:18: studio.quiet_seconds must be a number from 0.05 to 3600.0, not '-1'"
            ),
            (
                "studio:\n  root: music",
                "t.yaml:2:9: studio.root must be an absolute path, such as /srv/studio, not 'music'"
            ),
            (
                "studio:\n  ownership: root",
                "t.yaml:2:14: studio.ownership must be one of service, user, not 'root'"
            ),
            ("retention:\n  enabled: yes", "t.yaml:2:12: retention.enabled must be true or false, not 'yes'"),
            ("studio: 5", "t.yaml:1:9: studio must be a group of keys"),
            (
                "default_tier: gold",
                "t.yaml:1:15: default_tier must be one of the tiers (free, pro, studio), not 'gold'"
            ),
            (
                "tiers:\n  free:\n    weight: 0",
                "t.yaml:3:13: tiers.free.weight must be a whole number from 1 to 1000, not '0'"
            ),
            (
                "tiers:\n  pro:\n    over_quota: wait",
                "t.yaml:3:17: tiers.pro.over_quota must be one of hold, reject, not 'wait'"
            ),
            (
                "tiers:\n  pro:\n    outputs: []",
                "t.yaml:3:14: tiers.pro.outputs must be a list of some of pdf, musicxml, mxl, midi, performance, "
                    + "json, csv, png, svg, not an empty list"
            ),
            (
                "tiers:\n  pro:\n    owner_may: [cancel, fly]",
                "t.yaml:3:25: tiers.pro.owner_may must be a list of some of cancel, hold, release, retry, "
                    + "prioritise, or nothing, but has 'fly'"
            ),
            (
                "models:\n  directories: /models",
                "t.yaml:2:16: models.directories must be a list of absolute paths, perhaps []"
            ),
            (
                "models:\n  pins:\n    ours: 3f",
                "t.yaml:3:11: models.pins.ours must be the SHA-256 of the model's file, 64 hexadecimal digits"
            ),
            (
                "tiers:\n  pro:\n    separation: [{under: 5m, use: demucs}, {use: none}]",
                "t.yaml:3:17: tiers.pro.separation must be none, not 'demucs': mixes are heard as they are, there is "
                    + "no model that separates them"
            ),
            (
                "tiers:\n  pro:\n    separation: spleeter",
                "t.yaml:3:17: tiers.pro.separation must be none, not 'spleeter': mixes are heard as they are, there is "
                    + "no model that separates them"
            ),
            (
                "tiers:\n  pro:\n    separation: {use: none}",
                "t.yaml:3:17: tiers.pro.separation must be none, not a group of keys"
            ),
            (
                "tiers:\n  pro:\n    outputs: [pdf, foo]",
                "t.yaml:3:20: tiers.pro.outputs must be a list of some of pdf, musicxml, mxl, midi, performance, json, "
                    + "csv, png, svg, but has 'foo'"
            ),
            (
                "tiers:\n  pro:\n    models: fast",
                "t.yaml:3:13: tiers.pro.models must be a list, as in [{under: 20m, use: accurate}, {use: fast}]"
            ),
            (
                "tiers:\n  pro:\n    models: [{use: accurate}, {use: fast}]",
                "t.yaml:3:14: tiers.pro.models: every rule but the last needs `under`, a length like 20m"
            ),
            (
                "tiers:\n  pro:\n    models: [{under: 20m, use: fast}]",
                "t.yaml:3:14: tiers.pro.models: the last rule is for any length, so it has no `under`"
            ),
            (
                "tiers:\n  pro:\n    models: [{under: 2h, use: a}, {under: 90m, use: b}, {use: c}]",
                "t.yaml:3:13: tiers.pro.models: each rule's `under` must be longer than the one before"
            ),
            (
                "tiers:\n  pro:\n    models: [{under: 20, use: a}, {use: c}]",
                "t.yaml:3:22: tiers.pro.models.under must be a length like 90s, 20m or 2h"
            ),
            (
                "tiers:\n  pro:\n    models: [{use: ../fast}]",
                "t.yaml:3:20: tiers.pro.models.use must be the name of a model, that of its file without .safetensors"
            ),
            (
                "tiers:\n  pro:\n    models: [{}]",
                "t.yaml:3:14: tiers.pro.models: each rule says which model to `use`"
            ),
            (
                "tiers:\n  pro:\n    models: [{used: a}]",
                "t.yaml:3:15: unknown key tiers.pro.models.used; did you mean tiers.pro.models.use?"
            ),
            (
                "workers:\n  count: 012",
                "t.yaml:2:10: workers.count must be a whole number from 1 to 1024, or cores, not '012'"
            ),
            (
                "studio:\n  quiet_seconds: 0x10",
                "t.yaml:2:18: studio.quiet_seconds must be a number from 0.05 to 3600.0, not '0x10'"
            ),
            ("users:\n  anna: gold", "t.yaml:2:9: users.anna must be one of the tiers (free, pro, studio)"),
            ("tiers:\n  \"\": {}", "t.yaml:2:3: tiers: a name must be a word"),
            ("studio: [", "t.yaml:2:1: not YAML: did not find expected node content"),
        ])
    func refusesWithPlace(yaml: String, complaint: String) {
        #expect { try HouseConfiguration.read(yaml: yaml, file: "t.yaml") } throws: { error in
            String(describing: error) == complaint
        }
    }

    @Test("all mistakes are told at once, in the order of reading")
    func tellsAll() {
        #expect {
            try HouseConfiguration.read(
                yaml: "workers:\n  count: 0\nretention:\n  enabled: 1\n", file: "t.yaml")
        } throws: { error in
            (error as? ConfigurationError)?.complaints.map(\.line) == [2, 4]
        }
    }

    @Test("a shipped tier keeps what the file leaves out of it, and a new one starts as free")
    func readsOverShippedTiers() throws {
        let yaml = "tiers:\n  pro:\n    weight: 7\n  gold:\n    weight: 9\n"
        let tiers = try HouseConfiguration.read(yaml: yaml, file: "t.yaml").tiers
        #expect(tiers.map(\.name) == ["free", "gold", "pro", "studio"])
        #expect(tiers[2].weight == 7 && tiers[2].monthlyCredits == 1_000)
        #expect(tiers[1].weight == 9 && tiers[1].monthlyCredits == 100)
    }

    @Test("every rule of a tier can be configured")
    func readsTiers() throws {
        let yaml = """
            tiers:
              gold:
                running_limit: 3
                waiting_per_user: 50
                monthly_minutes: 600
                over_quota: reject
                duplicates: run
                outputs: [pdf, midi]
                owner_may: nothing
                requests_per_minute: 7
                keep_failures_days: 30
                keep_staging_days: 0
                keep_history_days: 90
            """
        let tiers = try HouseConfiguration.read(yaml: yaml, file: "t.yaml").tiers
        let gold = try #require(tiers.first { $0.name == "gold" })
        #expect(gold.runningLimit == 3 && gold.waitingPerUser == 50 && gold.monthlyMinutes == 600)
        #expect(gold.overQuota == .reject && gold.duplicates == .run && gold.requestsPerMinute == 7)
        #expect(gold.outputs == [.pdf, .midi] && gold.ownerMay == [])
        let rule = gold.retention
        #expect(rule.failuresDays == 30 && rule.stagingDays == 0 && rule.historyDays == 90)
    }

    @Test("models are chosen by rules, and looked for and pinned as it is said")
    func readsModels() throws {
        let digest = String(repeating: "0f", count: 32)
        let yaml = """
            models:
              directories: []
              pins: {ours: \(digest)}
            tiers:
              gold:
                models: [{under: 90s, use: ours}, {under: 1h, use: accurate}, {use: fast}]
            """
        let configuration = try HouseConfiguration.read(yaml: yaml, file: "t.yaml")
        #expect(configuration.models.directories.isEmpty)
        #expect(configuration.models.pins == ["ours": try #require(ContentDigest(digest))])
        let gold = try #require(configuration.tiers.first { $0.name == "gold" })
        #expect(
            gold.models == [
                ModelRule("ours", underSeconds: 90), ModelRule("accurate", underSeconds: 3_600),
                ModelRule("fast"),
            ])
        #expect(configuration.tiers.first { $0.name == "pro" }?.models == ModelRule.shipped)
    }

    @Test("users are given tiers by the names of their homes")
    func readsUsers() throws {
        let yaml = "users:\n  anna: pro\n  Big Ben: studio\n"
        let configuration = try HouseConfiguration.read(yaml: yaml, file: "t.yaml")
        #expect(configuration.userTiers == ["anna": "pro", "Big Ben": "studio"])
    }

    @Test("a tier of the file's own can be the default one")
    func takesOwnDefault() throws {
        let yaml =
            "default_tier: gold\ntiers:\n  gold:\n    monthly_credits: unlimited\n    longest_minutes: 5"
        let gold = try HouseConfiguration.read(yaml: yaml, file: "t.yaml").tiers.first { $0.name == "gold" }
        #expect(gold?.monthlyCredits == nil)
        #expect(gold?.limits.longestSeconds == 300)
    }

    private func shippedText() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "etc/drumscribe.yaml"), encoding: .utf8)
    }
}
