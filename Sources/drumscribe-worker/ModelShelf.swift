import Core
import FoundationEssentials
import LinuxKit
import Transcription

/// Where trained networks are looked for, the better place first.
struct ModelShelf {
    /// Absolute paths.
    let directories: [String]

    /// What `DRUMSCRIBE_MODELS` says, or else what is installed with the program, or lies in the source tree
    /// that it was built in.
    static func usual(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        program: String? = OwnProgram.path
    ) -> ModelShelf {
        if let given = environment["DRUMSCRIBE_MODELS"], !given.isEmpty {
            return ModelShelf(directories: [given])
        }
        guard let program else { return ModelShelf(directories: []) }
        var parts = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if let build = parts.lastIndex(of: ".build") {
            parts = parts[..<build] + ["Models"]
        } else {
            parts = parts.dropLast() + ["share", "drumscribe", "models"]
        }
        return ModelShelf(directories: [parts.joined(separator: "/")])
    }

    /// The ear that hears by the network on the shelf; by rules where there is none. A model that cannot be
    /// used is named on standard error, with the reason.
    func transcriber() -> any Transcriber {
        for directory in directories {
            let path = "\(directory)/\(Self.model)"
            do {
                return NetworkTranscriber(try ModelFile(contents(of: path)))
            } catch let error as SystemError where error.meaning == .missing {
                continue
            } catch {
                let reason = (error as? Problem).map { "\($0.detail) \($0.advice)" } ?? "\(error)"
                ThisProcess.complain("\(path): \(reason) Drums are heard by rules instead.")
            }
        }
        return SpectralTranscriber()
    }

    private static let model = "fast.safetensors"

    /// One byte more than a model may have is enough to see that it is too large.
    private func contents(of path: String) throws(SystemError) -> [UInt8] {
        let file = try Descriptor.reading(path: path)
        let size = try file.status().stamp.size
        return try file.read(atMost: Int(min(size, Int64(ModelFile.largestSize))) + 1)
    }
}
