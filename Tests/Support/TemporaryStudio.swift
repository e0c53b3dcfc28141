import FoundationEssentials
import Glibc

/// A studio root with users, a state directory and a configuration, for a real daemon.
package struct TemporaryStudio: Sendable {
    package let path: String
    package var root: String { path + "/studio" }
    package var state: String { path + "/state" }
    package var socket: String { path + "/api.sock" }
    package var log: String { path + "/log" }
    package var configuration: String { path + "/drumscribe.yaml" }

    /// Makes the studio in an empty directory. `settings` are further lines of the configuration.
    package init(in path: String, users: [String], settings: String = "") throws {
        self.path = path
        for user in users { try makeDirectory("\(root)/\(user)/Inbox") }
        let text = """
            studio:
              root: \(root)
              quiet_seconds: 0.1
              rescan_seconds: 2
            service:
              state_directory: \(state)
              socket: \(socket)
            \(settings)
            """
        try text.write(toFile: configuration, atomically: false, encoding: .utf8)
    }

    /// Whether the daemon's socket is there.
    package var isListening: Bool { access(socket, R_OK | W_OK) == 0 }

    /// Starts the daemon, with more in its environment.
    package func start(environment: [String: String] = [:]) throws -> RunningProgram {
        try RunningProgram(
            "drumscribed", ["--config", configuration], environment: environment, log: log)
    }

    /// Drops a file into an inbox, all of its bytes at once.
    package func drop(_ bytes: [UInt8], as name: String, for user: String) throws {
        try Data(bytes).write(to: URL(filePath: "\(root)/\(user)/Inbox/\(name)"))
    }

    /// The names in a folder of a user's, hidden ones included; none where there is no such folder.
    package func names(in folder: String, of user: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(user)/\(folder)")) ?? []).sorted()
    }

    /// The bytes of a file of a user's.
    package func bytes(of file: String, of user: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: "\(root)/\(user)/\(file)")))
    }

    /// Looks again and again whether `condition` holds, until `limit` has passed. Answers whether it came to hold.
    package func waits(atMost limit: Duration, until condition: () throws -> Bool) throws -> Bool {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            if try condition() { return true }
            usleep(20_000)
        }
        return try condition()
    }

    private func makeDirectory(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
}
