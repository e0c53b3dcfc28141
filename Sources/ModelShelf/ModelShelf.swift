import Core
import FoundationEssentials
import LinuxKit
import Transcription

/// The folders where models lie, each a `NAME.safetensors`: first those that came with the program, then the
/// studio's own.
///
/// A studio's model wins over a shipped one of the same name, as /usr/local wins over /usr: who trains a better
/// `accurate` drops it in and changes nothing else. One that cannot be used wins nothing: the shipped one goes on, and
/// the list says why.
package struct ModelShelf: Sendable {
    /// Absolute paths, each once, the more important ones later. A folder that is missing is empty.
    package let directories: [String]

    /// The digests that models must have, by name; they count more than lists beside the files.
    package let pins: [String: ContentDigest]

    /// Which of the directories came with the program: each of its models must be named by the list beside it, or be
    /// pinned. Nil where none did.
    let shipped: String?

    package init(directories: [String], pins: [String: ContentDigest] = [:], shipped: String? = nil) {
        var known: Set<String> = []
        self.directories = directories.filter { known.insert($0).inserted }
        self.pins = pins
        self.shipped = shipped
    }

    /// The shipped models beside `program`, an absolute path, and those of the order. Another folder takes the shipped
    /// ones' place where `DRUMSCRIBE_MODELS` names it; that one is the operator's own.
    package static func usual(
        _ order: ModelOrder, environment: [String: String] = ProcessInfo.processInfo.environment,
        program: String? = OwnProgram.path
    ) -> ModelShelf {
        if let given = environment["DRUMSCRIBE_MODELS"], !given.isEmpty {
            return ModelShelf(directories: [given] + order.directories, pins: order.pins)
        }
        let shipped = program.map(shippedDirectory)
        return ModelShelf(
            directories: (shipped.map { [$0] } ?? []) + order.directories, pins: order.pins, shipped: shipped)
    }

    /// Where models are installed with a program, or lie in the source tree that it was built in.
    private static func shippedDirectory(program: String) -> String {
        let parts = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let place =
            parts.lastIndex(of: ".build").map { parts[..<$0] + ["Models"] }
            ?? parts.dropLast() + ["share", "drumscribe", "shipped-models"]
        return place.joined(separator: "/")
    }
}
