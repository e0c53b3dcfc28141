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
        } catch {
            if config != nil { throw error.complaint }
            if error.isFound {
                StandardStream.error.say(
                    "drumscribectl: \(error.complaint.what). Looking for models where they usually are")
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
            throw error.meaning == .missing
                ? .missing(path) : .closed("\(path) cannot be read: \(error.reason)")
        }
        do {
            let text = String(decoding: bytes, as: UTF8.self)
            return try HouseConfiguration.read(yaml: text, file: path).models
        } catch {
            throw .wrong(error.complaints.first.map { "\($0)" } ?? "\(path) is wrong")
        }
    }

    private enum Unusable: Error {
        case missing(String), closed(String), wrong(String)

        var isFound: Bool { if case .missing = self { false } else { true } }

        var complaint: Complaint {
            switch self {
            case .missing(let path): Complaint(.failed, "there is no file \(path)", next: "Check the name")
            case .closed(let what): Complaint(.failed, what, next: "Check the permissions")
            case .wrong(let what): Complaint(.failed, what, next: "Mend it, or name another one")
            }
        }
    }
}

extension ModelOrder {
    /// Models of that shelf, by the rules; those of tiers that say nothing where there are none.
    init(_ settings: ShelfSettings, rules: [ModelRule] = ModelRule.shipped, isStrict: Bool = false) {
        self.init(
            rules: rules, directories: settings.directories, pins: settings.pins, isStrict: isStrict)
    }
}
