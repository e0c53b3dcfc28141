import ArgumentParser
import Console
import Core
import LinuxKit
import ModelShelf
import Settings

/// Where a command looks for models by itself: as the daemon does, by the configuration of this machine.
struct ShelfOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration that says where models lie (default: \(Self.usualPath), where there is one).",
            valueName: "file"),
        completion: .file())
    var config: String?

    /// What the configuration says about models. Throws a `Complaint` where one that was named cannot be used; the usual
    /// one is then left aside, and that is said.
    func settings() throws(Complaint) -> ShelfSettings {
        do {
            return try read(config ?? Self.usualPath)
        } catch let problem {
            guard config == nil else {
                throw Complaint(.failed, problem.reason, next: "Check it with drumscribed --check-config")
            }
            if !problem.isMissing {
                StandardStream.error.say(
                    "drumscribectl: \(problem.reason). Looking for models where they usually are")
            }
            return ShelfSettings()
        }
    }

    private static let usualPath = "/etc/drumscribe/drumscribe.yaml"
    private static let longest = 1 << 20

    private func read(_ path: String) throws(Unusable) -> ShelfSettings {
        let bytes: [UInt8]
        do {
            bytes = try Descriptor.reading(path: path).read(atMost: Self.longest)
        } catch {
            throw Unusable(
                reason: "\(path) cannot be read: \(error.reason)", isMissing: error.meaning == .missing)
        }
        do {
            return try HouseConfiguration.read(yaml: String(decoding: bytes, as: UTF8.self), file: path)
                .models
        } catch {
            throw Unusable(
                reason: error.complaints.first.map { "\($0)" } ?? "\(path) is wrong", isMissing: false)
        }
    }

    private struct Unusable: Error {
        let reason: String
        let isMissing: Bool
    }
}

extension ModelOrder {
    /// Models of that shelf, by the rules; those of tiers that say nothing where there are none.
    init(_ settings: ShelfSettings, rules: [ModelRule] = ModelRule.shipped, isStrict: Bool = false) {
        self.init(
            rules: rules, directories: settings.directories, pins: settings.pins, isStrict: isStrict)
    }
}
