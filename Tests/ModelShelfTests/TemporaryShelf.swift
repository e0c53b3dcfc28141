import Core
import FoundationEssentials
import Support

@testable import ModelShelf

/// Two folders of a test's own: what shipped, and what is the studio's.
struct TemporaryShelf {
    let path: String

    static func with(_ body: (TemporaryShelf) throws -> Void) async throws {
        try await withTemporaryDirectory { path in
            for folder in ["shipped", "studio"] {
                try FileManager.default.createDirectory(
                    atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
            }
            try body(TemporaryShelf(path: path))
        }
    }

    var shelf: ModelShelf { shelf(pins: [:]) }

    func shelf(pins: [String: ContentDigest]) -> ModelShelf {
        ModelShelf(directories: ["\(path)/shipped", "\(path)/studio"], pins: pins)
    }

    /// The same, the first folder having come with the program.
    func installed(pins: [String: ContentDigest] = [:]) -> ModelShelf {
        ModelShelf(
            directories: ["\(path)/shipped", "\(path)/studio"], pins: pins, shipped: "\(path)/shipped")
    }

    func put(_ bytes: some Sequence<UInt8>, _ name: String) throws {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    }

    func put(_ model: ModelFixture, _ name: String) throws {
        try put(model.bytes, name + ".safetensors")
    }
}

extension ShelvedModel {
    /// Why it is refused; nil where it is not.
    var refusal: Problem? {
        if case .refused(let problem) = state { problem } else { nil }
    }
}
