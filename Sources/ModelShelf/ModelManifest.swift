import Core
import LinuxKit

/// The list of digests beside models, as `sha256sum` writes it: 64 hexadecimal digits, two characters, the name of the
/// file.
enum ModelManifest: Sendable, Hashable {
    case missing

    /// By the name of the file.
    case digests([String: ContentDigest])

    /// It is there, and says nothing that one could rely on: half a sentence why.
    case unusable(String)

    /// The list's own name.
    static let name = "MODELS.sha256"

    /// From the text of a list. Empty lines and those that begin with `#` are passed over; any other that is none spoils
    /// the list, for nobody knows what it said.
    init(_ text: String) {
        var digests: [String: ContentDigest] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            guard let (name, digest) = Self.entry(line) else {
                self = .unusable("its line \(index + 1) is none that sha256sum writes")
                return
            }
            digests[name] = digest
        }
        self = .digests(digests)
    }

    /// The list in a folder.
    init(in directory: String) {
        do {
            let file = try Descriptor.reading(path: "\(directory)/\(Self.name)")
            let status = try file.status()
            guard status.kind == .regular, status.stamp.size <= Self.longest else {
                self = .unusable(status.kind == .regular ? "it is too long" : "it is no regular file")
                return
            }
            self.init(String(decoding: try file.read(atMost: Int(Self.longest)), as: UTF8.self))
        } catch {
            self = error.meaning == .missing ? .missing : .unusable(error.reason)
        }
    }

    private static let longest: Int64 = 1 << 20

    private static func entry(_ line: Substring) -> (name: String, digest: ContentDigest)? {
        let digits = line.prefix(2 * ContentDigest.length)
        let rest = line.dropFirst(digits.count)
        guard let digest = ContentDigest(String(digits)), rest.hasPrefix("  ") || rest.hasPrefix(" *"),
            rest.count > 2
        else { return nil }
        return (String(rest.dropFirst(2)), digest)
    }
}
