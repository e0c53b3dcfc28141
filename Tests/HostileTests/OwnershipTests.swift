import FoundationEssentials
import Glibc
import Support
import Testing

/// The daemon with the courier, which becomes the users. Needs root.
@Suite("Ownership by users", .enabled(if: geteuid() == 0), .timeLimit(.minutes(10)))
struct OwnershipTests {
    private let anna: UInt32 = 12_345
    private let loop = DrumLoop(tempo: 120, bars: 1)

    @Test("what is delivered belongs to the user, and nothing else changes hands")
    func deliversAsUser() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try userStudio(in: directory)
            #expect(mkdir(studio.root + "/ours", 0o755) == 0)
            let courier = try startCourier(of: studio)
            let daemon = try studio.start()
            try drop("song.wav", loop.wave, studio)
            try drop("broken.wav", Array("no song".utf8), studio)
            try studio.until("the sheets") { studio.names(in: "Outbox/song", of: "anna").count == 6 }
            try studio.until("the note") { studio.names(in: "Failed", of: "anna").count == 2 }
            #expect(daemon.stop() == 0)
            for path in try FileManager.default.subpathsOfDirectory(atPath: studio.root) {
                let expected = path == "anna" || path.hasPrefix("anna/") ? anna : 0
                #expect(try owner(of: "\(studio.root)/\(path)") == expected, "\(path)")
            }
            #expect(studio.names(in: "", of: "ours") == [])
            courier.killAtOnce()
        }
    }

    @Test("a file of somebody else's is left where it is")
    func leavesForeign() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try userStudio(in: directory)
            let courier = try startCourier(of: studio)
            let daemon = try studio.start()
            try studio.drop(loop.wave, as: "foreign.wav", for: "anna")
            try drop("song.wav", loop.wave, studio)
            try studio.until("the sheets") { studio.names(in: "Outbox", of: "anna") == ["song"] }
            #expect(studio.names(in: "Inbox", of: "anna").contains("foreign.wav"))
            #expect(try owner(of: studio.root + "/anna/Inbox/foreign.wav") == 0)
            #expect(daemon.stop() == 0)
            courier.killAtOnce()
        }
    }

    @Test("a courier that comes later than the daemon is found")
    func waitsForCourier() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try userStudio(in: directory)
            let daemon = try studio.start()
            try drop("song.wav", loop.wave, studio)
            try studio.until("the daemon without a courier") { studio.said.contains("cannot be") }
            let courier = try startCourier(of: studio)
            kill(daemon.number, SIGHUP)
            try studio.until("the sheets") { studio.names(in: "Outbox", of: "anna") == ["song"] }
            #expect(daemon.stop() == 0)
            courier.killAtOnce()
        }
    }

    private func userStudio(in directory: String) throws -> TemporaryStudio {
        let studio = try TemporaryStudio(in: directory, users: ["anna"])
        let text = try String(contentsOfFile: studio.configuration, encoding: .utf8)
        let courier = "studio:\n  ownership: user\n  courier_socket: \(directory)/courier.sock\n"
        try text.replacing("studio:\n", with: courier).write(
            toFile: studio.configuration, atomically: false, encoding: .utf8)
        #expect(chmod(directory, 0o755) == 0)
        for folder in ["", "/Inbox"] { #expect(chown(studio.root + "/anna" + folder, anna, anna) == 0) }
        return studio
    }

    private func startCourier(of studio: TemporaryStudio) throws -> RunningProgram {
        let socket = studio.path + "/courier.sock"
        let courier = try RunningProgram(
            "drumscribe-courier", ["--root", studio.root, "--socket", socket],
            log: studio.path + "/courier.log")
        try studio.until("the courier") { access(socket, F_OK) == 0 }
        return courier
    }

    /// Drops a file of Anna's.
    private func drop(_ name: String, _ bytes: [UInt8], _ studio: TemporaryStudio) throws {
        let path = "\(studio.root)/anna/Inbox/\(name)"
        try Data(bytes).write(to: URL(filePath: path + ".part"))
        #expect(chown(path + ".part", anna, anna) == 0)
        #expect(rename(path + ".part", path) == 0)
    }

    private func owner(of path: String) throws -> UInt32 {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw SupportError(what: "lstat \(path)", code: errno) }
        return status.st_uid
    }
}
