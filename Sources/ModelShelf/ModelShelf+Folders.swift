import Core
import LinuxKit

extension ModelShelf {
    /// What tells whether anything on the shelf has changed: every model and list with its stamp.
    package func sightings() -> [String: FileStamp] {
        var sightings: [String: FileStamp] = [:]
        for directory in folders {
            for name in Self.names(in: directory) + [ModelManifest.name] {
                let path = "\(directory)/\(name)"
                sightings[path] = try? Descriptor.reading(path: path).status().stamp
            }
        }
        return sightings
    }

    /// Where a model of that name lies, the place that counts most first.
    func places(of name: String) -> [Place] {
        folders.reversed().map { place(of: name, in: $0) }
    }

    /// All that lies on the shelf, by name, of one name the place that counts most first.
    func places() -> [Place] {
        let found = folders.reversed().flatMap { directory in
            Self.names(in: directory).map { place(of: $0.dropLast(Place.ending.count), in: directory) }
        }
        return found.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
            .map(\.element)
    }

    /// The directories that are there, each once: of several paths to one folder the first counts.
    private var folders: [String] {
        var known: Set<FileIdentity> = []
        return directories.filter { path in
            guard let identity = try? Directory(path: path).status().identity else { return false }
            return known.insert(identity).inserted
        }
    }

    /// Directories that are there and cannot be looked into, a sentence each.
    var closed: [String] {
        directories.compactMap { path -> String? in
            do throws(SystemError) {
                _ = try Directory(path: path).entries()
                return nil
            } catch {
                return error.meaning == .missing ? nil : "\(path) cannot be looked into: \(error.reason)."
            }
        }
    }

    private func place(of name: some StringProtocol, in directory: String) -> Place {
        Place(directory: directory, name: name, isShipped: directory == shipped)
    }

    private static func names(in directory: String) -> [String] {
        let entries = (try? Directory(path: directory).entries()) ?? []
        return entries.map(\.name.display).filter { $0.hasSuffix(Place.ending) && !$0.hasPrefix(".") }
    }
}

extension ModelShelf {
    /// Where one model lies, or may lie.
    struct Place: Sendable, Hashable {
        let directory: String

        /// That of the file, without its ending.
        let name: String

        /// Whether it came with the program, which brings a list of digests.
        let isShipped: Bool

        static let ending = ".safetensors"

        init(directory: String, name: some StringProtocol, isShipped: Bool) {
            self.directory = directory
            self.name = String(name)
            self.isShipped = isShipped
        }

        /// The place of the file at `path`.
        init(path: String) {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            let file = parts.last ?? ""
            directory = parts.dropLast().joined(separator: "/")
            name = String(file.hasSuffix(Self.ending) ? file.dropLast(Self.ending.count) : file)
            isShipped = false
        }

        var file: String { name + Self.ending }

        var path: String { "\(directory)/\(file)" }
    }
}
