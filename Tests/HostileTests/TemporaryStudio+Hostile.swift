import FoundationEssentials
import Glibc
import Support

extension TemporaryStudio {
    /// Runs `body` with a studio and a daemon that keeps it, and stops the daemon afterwards.
    static func withDaemon(
        users: [String] = ["anna"], settings: String = "",
        _ body: (TemporaryStudio, RunningProgram) throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            let studio = try TemporaryStudio(in: directory, users: users, settings: settings)
            let daemon = try studio.start()
            try body(studio, daemon)
            _ = daemon.stop()
        }
    }

    /// Returns once `condition` holds. Throws, with the log of the daemon, where it does not come to hold.
    func until(_ what: String, _ condition: () throws -> Bool) throws {
        guard try waits(atMost: .seconds(40), until: condition) else {
            throw NeverCame(what: what, log: said)
        }
    }

    /// What the daemon has said.
    var said: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

    /// Drops a file whose name is any bytes.
    func drop(_ contents: [UInt8], asBytes name: [UInt8], for user: String) throws {
        let path = Array("\(root)/\(user)/Inbox/".utf8) + name
        let descriptor = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
            open(Array(bytes) + [0], O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        }
        guard descriptor >= 0 else { throw SupportError(what: "open \(name)", code: errno) }
        defer { close(descriptor) }
        guard write(descriptor, contents, contents.count) == contents.count else {
            throw SupportError(what: "write \(name)", code: errno)
        }
    }

    /// The names in a folder of a user's, as bytes, hidden ones left out; none where there is no such folder yet.
    func rawNames(in folder: String, of user: String) throws -> [[UInt8]] {
        guard let stream = opendir("\(root)/\(user)/\(folder)") else {
            guard errno == ENOENT else { throw SupportError(what: "opendir", code: errno) }
            return []
        }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name.first != UInt8(ascii: ".") { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private struct NeverCame: Error, CustomStringConvertible {
        let what, log: String

        var description: String { "it never came to be: \(what)\n\(log)" }
    }
}
