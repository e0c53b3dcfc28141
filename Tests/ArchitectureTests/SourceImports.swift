import FoundationEssentials

/// One `import` line of the sources.
struct SourceImports: Equatable, Sendable {
    let room: String
    /// Below `Sources`.
    let file: String
    let module: String

    static let all: [SourceImports] = {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources").path
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: sources)) ?? []
        return files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { lines(of: $0, in: sources) }
    }()

    private static func lines(of file: String, in sources: String) -> [SourceImports] {
        let text = (try? String(contentsOfFile: sources + "/" + file, encoding: .utf8)) ?? ""
        let room = String(file.prefix { $0 != "/" })
        return text.split(separator: "\n").compactMap { line in
            let pattern =
                /^(?:@\w+ )*(?:package |internal |private |fileprivate )?import (?:struct |class |func )?(\w+)/
            guard let match = try? pattern.firstMatch(in: line) else { return nil }
            return SourceImports(room: room, file: file, module: String(match.1))
        }
    }
}
