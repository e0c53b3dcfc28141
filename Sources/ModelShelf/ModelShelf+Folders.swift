import Core
import LinuxKit

extension ModelShelf {
    /// What tells whether anything on the shelf has changed: every model and list with its stamp.
    package func sightings() -> [String: FileStamp] {
        var sightings: [String: FileStamp] = [:]
        for directory in directories {
            for name in Self.names(in: directory) + [ModelManifest.name] {
                let path = "\(directory)/\(name)"
                sightings[path] = try? Descriptor.reading(path: path).status().stamp
            }
        }
        return sightings
    }

    /// Where a model of that name lies, the place that counts most first.
    func places(of name: String) -> [Place] {
        directories.reversed().map { Place(directory: $0, name: name) }
    }

    /// All that lies on the shelf, by name, of one name the place that counts most first.
    func places() -> [Place] {
        let found = directories.reversed().flatMap { directory in
            Self.names(in: directory).map {
                Place(directory: directory, name: $0.dropLast(Place.ending.count))
            }
        }
        return found.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
            .map(\.element)
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

        static let ending = ".safetensors"

        init(directory: String, name: some StringProtocol) {
            self.directory = directory
            self.name = String(name)
        }

        /// The place of the file at `path`.
        init(path: String) {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            let file = parts.last ?? ""
            directory = parts.dropLast().joined(separator: "/")
            name = String(file.hasSuffix(Self.ending) ? file.dropLast(Self.ending.count) : file)
        }

        var file: String { name + Self.ending }

        var path: String { "\(directory)/\(file)" }
    }
}
