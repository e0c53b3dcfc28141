import Core
import LinuxKit

/// The list of digests beside models, as `sha256sum` writes it: 64 hexadecimal digits, two characters, the name of the
/// file.
struct ModelManifest: Sendable, Hashable {
    /// By the name of the file.
    let digests: [String: ContentDigest]

    /// The list's own name.
    static let name = "MODELS.sha256"

    /// From the text of a list. Lines that are none, comments for instance, are passed over.
    init(_ text: String) {
        var digests: [String: ContentDigest] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let digits = line.prefix(2 * ContentDigest.length)
            let rest = line.dropFirst(digits.count)
            guard let digest = ContentDigest(String(digits)), rest.hasPrefix("  ") || rest.hasPrefix(" *")
            else {
                continue
            }
            digests[String(rest.dropFirst(2))] = digest
        }
        self.digests = digests
    }

    /// The list in a folder; an empty one where there is none.
    init(in directory: String) {
        let bytes = try? Descriptor.reading(path: "\(directory)/\(Self.name)").read(atMost: Self.longest)
        self.init(String(decoding: bytes ?? [], as: UTF8.self))
    }

    private static let longest = 1 << 20
}
