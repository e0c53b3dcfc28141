import Core
import LinuxKit
import Support

/// What the daemon costs while nothing happens, and how long a user waits for `drumscribectl status`, beside the start
/// of a program that does nothing.
struct DaemonBench {
    private let idleSeconds = 10.0
    private let asks = 30

    func run() throws {
        let path = try makeTemporaryDirectory()
        defer { removeTree(path) }
        let studio = try TemporaryStudio(in: path, users: ["anna"], settings: "users: {}")
        let daemon = try studio.start()
        guard try studio.waits(atMost: .seconds(20), until: { studio.isListening }) else {
            throw SupportError(what: "start of the daemon", code: 0)
        }
        let before = try daemon.processorSeconds()
        _ = try studio.waits(atMost: .seconds(idleSeconds)) { false }
        let idle = try daemon.processorSeconds() - before
        Figure(name: "daemon.idle.cpu", value: idle / idleSeconds * 1_000, unit: "ms/s").report()
        Figure(name: "daemon.idle.memory", value: Double(try daemon.residentMemory()) / 1e6, unit: "MB")
            .report()
        try reportWait(
            "daemon.status.wall", program: "drumscribectl", ["--socket", studio.socket, "status"], studio)
        try reportWait("daemon.nothing.wall", program: "/bin/true", [], studio)
        _ = daemon.stop()
    }

    /// The median of several runs, each a new process.
    private func reportWait(
        _ name: String, program: String, _ arguments: [String], _ studio: TemporaryStudio
    ) throws {
        let waits = try (0..<asks).map { _ in
            let start = ContinuousClock.now
            let code = try RunningProgram(program, arguments, log: studio.path + "/answers").wait()
            guard code == 0 else { throw SupportError(what: program, code: code) }
            return ContinuousClock.now - start
        }.sorted()
        Figure(name: name, value: waits[asks / 2] / .milliseconds(1), unit: "ms").report()
    }
}
