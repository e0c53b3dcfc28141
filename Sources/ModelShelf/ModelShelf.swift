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

    package init(directories: [String], pins: [String: ContentDigest] = [:]) {
        var known: Set<String> = []
        self.directories = directories.filter { known.insert($0).inserted }
        self.pins = pins
    }

    /// The shipped models beside `program`, an absolute path, and those of the order.
    package static func usual(
        _ order: ModelOrder, environment: [String: String] = ProcessInfo.processInfo.environment,
        program: String? = OwnProgram.path
    ) -> ModelShelf {
        let shipped = shippedDirectory(environment: environment, program: program)
        return ModelShelf(directories: (shipped.map { [$0] } ?? []) + order.directories, pins: order.pins)
    }

    /// What `DRUMSCRIBE_MODELS` says, or else where models are installed with the program, or lie in the source tree
    /// that it was built in; nil where nobody knows.
    private static func shippedDirectory(environment: [String: String], program: String?) -> String? {
        if let given = environment["DRUMSCRIBE_MODELS"], !given.isEmpty { return given }
        guard let program else { return nil }
        var parts = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if let build = parts.lastIndex(of: ".build") {
            parts = parts[..<build] + ["Models"]
        } else {
            parts = parts.dropLast() + ["share", "drumscribe", "models"]
        }
        return parts.joined(separator: "/")
    }
}
