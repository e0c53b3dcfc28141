import Settings
import LinuxKit

/// The file that the configuration is read from.
package struct ConfigurationSource: Sendable {
    private let path: String
    private let mayBeMissing: Bool

    /// The file that a user has named, or the usual one, which may be missing.
    package init(path: String?) {
        self.path = path ?? Self.usualPath
        mayBeMissing = path == nil
    }

    /// Throws a `ConfigurationError` with all that is wrong.
    package func read() throws(ConfigurationError) -> HouseConfiguration {
        let bytes: [UInt8]
        do {
            bytes = try Descriptor.reading(path: path).read(atMost: Self.longest + 1)
        } catch {
            if error.meaning == .missing, mayBeMissing { return HouseConfiguration() }
            throw .unreadable(path, because: "\(error)")
        }
        guard bytes.count <= Self.longest else { throw .unreadable(path, because: "it is larger than 1 MiB") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .unreadable(path, because: "it is not UTF-8")
        }
        return try HouseConfiguration.read(yaml: text, file: path)
    }

    private static let usualPath = "/etc/drumscribe/drumscribe.yaml"
    private static let longest = 1 << 20
}

extension ConfigurationError {
    fileprivate static func unreadable(_ path: String, because reason: String) -> ConfigurationError {
        ConfigurationError(complaints: [
            ConfigurationComplaint(file: path, line: nil, column: nil, message: "cannot be read: \(reason)")
        ])
    }
}
