import Core
import FoundationEssentials
import Glibc
import Ledger
import LinuxKit
import Support
import Testing

/// The daemon as systemd and an administrator know it.
@Suite("The daemon as a service", .timeLimit(.minutes(10)))
struct ServiceTests {
    @Test("tells systemd when it is ready, how it is, that it lives, and that it goes")
    func notifies() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try TemporaryStudio(in: directory, users: ["anna"])
            let systemd = try NotifySocket(directory + "/notify")
            let daemon = try studio.start(environment: [
                "NOTIFY_SOCKET": systemd.path, "WATCHDOG_USEC": "200000",
            ])
            try studio.until("READY") { systemd.heard.contains("READY=1") }
            try studio.until("signs of life") { systemd.heard.count { $0 == "WATCHDOG=1" } >= 3 }
            #expect(systemd.heard.contains("STATUS=0 running, 0 queued"))
            #expect(daemon.stop() == 0)
            #expect(systemd.heard.last == "STOPPING=1" || systemd.heard.contains("STOPPING=1"))
        }
    }

    @Test("puts a running job back when it is stopped, and ends well")
    func requeues() async throws {
        try await withTemporaryDirectory { directory in
            try writeProgram("#!/bin/sh\nexec sleep 600\n", to: directory + "/worker")
            let studio = try TemporaryStudio(
                in: directory, users: ["anna"], settings: "workers:\n  program: \(directory)/worker\n")
            let daemon = try studio.start()
            try studio.drop(DrumLoop(bars: 1).wave, as: "song.wav", for: "anna")
            try studio.until("the attempt") { studio.said.contains(" started ") }
            #expect(daemon.stop() == 0)
            let ledger = try Ledger(path: studio.state + "/ledger.sqlite")
            let job = try #require(try await ledger.jobs(limit: 2).first)
            #expect(job.phase == .queued(nil))
            #expect(job.attempts == 0 && job.interruptions == 1)
            try ledger.close()
        }
    }

    @Test("reads its configuration again, refuses a broken one as a whole, and goes on")
    func reloads() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try TemporaryStudio(in: directory, users: ["anna"])
            let systemd = try NotifySocket(directory + "/notify")
            let daemon = try studio.start(environment: ["NOTIFY_SOCKET": systemd.path])
            try studio.until("READY") { systemd.heard.contains("READY=1") }
            let good = try String(contentsOfFile: studio.configuration, encoding: .utf8)
            try good.replacing("quiet_seconds", with: "quite_seconds").write(
                toFile: studio.configuration, atomically: true, encoding: .utf8)
            kill(daemon.number, SIGHUP)
            try studio.until("the refusal") { studio.said.contains("the configuration is refused") }
            #expect(studio.said.contains("quite_seconds"))
            try (good + "\n  log_level: debug\n").write(
                toFile: studio.configuration, atomically: true, encoding: .utf8)
            kill(daemon.number, SIGHUP)
            try studio.until("the new configuration") { studio.said.contains("configuration read again") }
            try studio.until("the end of the reload") {
                systemd.heard.contains("RELOADING=1") && systemd.heard.count { $0 == "READY=1" } >= 3
            }
            try studio.drop(DrumLoop(bars: 1).wave, as: "song.wav", for: "anna")
            try studio.until("the sheets") { studio.names(in: "Outbox", of: "anna") == ["song"] }
            #expect(daemon.stop() == 0)
        }
    }

    @Test("a second one on the same state is refused with the code for a wrong configuration")
    func isAlone() async throws {
        try await TemporaryStudio.withDaemon { studio, daemon in
            try studio.until("the first") { access(studio.socket, F_OK) == 0 }
            let second = try RunningProgram(
                "drumscribed", ["--config", studio.configuration], log: studio.path + "/second")
            #expect(second.wait() == 78)
            let complaint = try String(contentsOfFile: studio.path + "/second", encoding: .utf8)
            #expect(complaint.contains("Another drumscribed uses \(studio.state)"))
            #expect(daemon.stop() == 0)
        }
    }

    @Test("what it cannot start with is said, with the code for a wrong configuration")
    func saysWhy() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try TemporaryStudio(in: directory, users: ["anna"])
            try Data().write(to: URL(filePath: studio.state))
            #expect(try studio.start().wait() == 78)
            #expect(studio.said.contains("The state directory \(studio.state) cannot be used"))
        }
    }

    @Test("listens where systemd listens already")
    func inheritsSocket() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try TemporaryStudio(in: directory, users: ["anna"])
            let path = directory + "/systemd.sock"
            let listener = try listening(at: path)
            let call = "export LISTEN_PID=$$ LISTEN_FDS=1 LISTEN_FDNAMES=api; exec \"$@\""
            let log = Descriptor(owning: open(studio.log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644))
            let daemon = try ChildProcess.spawn(
                "/bin/sh", named: "sh",
                arguments: [
                    "-c", call, "sh", Programs.path(of: "drumscribed"), "--config", studio.configuration,
                ],
                environment: ["PATH=/usr/bin:/bin"], descriptors: [nil, log, log, listener])
            defer {
                kill(daemon.number, SIGKILL)
                waitpid(daemon.number, nil, 0)
            }
            let client = try RunningProgram(
                "drumscribectl", ["--socket", path, "status"], log: directory + "/status")
            #expect(client.wait() == 0)
            #expect(access(studio.socket, F_OK) != 0)
        }
    }

    private func listening(at path: String) throws -> Descriptor {
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { throw SupportError(what: "socket", code: errno) }
        let descriptor = Descriptor(owning: number)
        var address = try sockaddr_un(path: path)
        guard address.withSocketAddress({ bind(number, $0, $1) }) == 0, listen(number, 8) == 0 else {
            throw SupportError(what: "bind \(path)", code: errno)
        }
        return descriptor
    }
}
