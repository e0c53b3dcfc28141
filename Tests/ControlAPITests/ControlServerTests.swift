import APIModel
import ControlAPI
import Core
import FoundationEssentials
import Glibc
import Testing

@testable import Console

@Suite("The API's socket")
struct ControlServerTests {
    @Test("the kernel says who calls")
    func identifiesCallers() async throws {
        let desk = FakeDesk()
        try await SocketHouse.withFolder { folder in
            let owner = try FileManager.default.attributesOfItem(atPath: folder)[.ownerAccountID] as? UInt
            try await SocketHouse.serve(desk, at: .path(folder + "/api.sock")) { _ in
                _ = try await Ask(way: .path(folder + "/api.sock"))("GET", "/v1/version")
            }
            #expect(await desk.identified == [UInt32(try #require(owner))])
        }
    }

    @Test("anybody may connect, and a clean end leaves no socket behind")
    func looksAfterItsSocket() async throws {
        try await SocketHouse.withFolder { folder in
            let path = folder + "/api.sock"
            try await SocketHouse.serve(FakeDesk(), at: .path(path)) { _ in
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? UInt
                #expect(mode.map { $0 & 0o777 } == 0o666)
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test("a socket that a crash has left is replaced")
    func replacesStaleSockets() async throws {
        try await SocketHouse.withFolder { folder in
            let path = folder + "/api.sock"
            try leaveSocket(at: path)
            #expect(FileManager.default.fileExists(atPath: path))
            try await SocketHouse.serve(FakeDesk(), at: .path(path)) { _ in
                let reply = try await Ask(way: .path(path))("GET", "/v1/version")
                #expect(reply.status == 200)
            }
        }
    }

    @Test("a socket on which somebody answers is left alone")
    func refusesSecondDaemon() async throws {
        try await SocketHouse.open(FakeDesk()) { path in
            await #expect(throws: Problem.self) {
                try await SocketHouse.serve(FakeDesk(), at: .path(path)) { _ in }
            }
            let reply = try await Ask(way: .path(path))("GET", "/v1/version")
            #expect(reply.status == 200)
        }
    }

    @Test("a file that is no socket is left alone")
    func sparesFiles() async throws {
        try await SocketHouse.withFolder { folder in
            let path = folder + "/api.sock"
            try Data("precious".utf8).write(to: URL(filePath: path))
            await #expect(throws: (any Error).self) {
                try await SocketHouse.serve(FakeDesk(), at: .path(path)) { _ in }
            }
            #expect(try Data(contentsOf: URL(filePath: path)) == Data("precious".utf8))
        }
    }

    @Test("a drain ends the streams of events and sends what is on its way")
    func drains() async throws {
        let desk = FakeDesk()
        try await SocketHouse.withFolder { folder in
            let path = folder + "/api.sock"
            try await SocketHouse.serve(desk, at: .path(path)) { group in
                async let reply = Ask(way: .path(path))("GET", "/v1/events")
                await desk.untilSomebodyReads()
                await group.triggerGracefulShutdown()
                let text = try await reply.text
                #expect(text.contains("heartbeat"))
            }
        }
    }

    @Test(
        "what is no HTTP is answered with a problem",
        arguments: [
            "HELLO\r\n\r\n", "GET / HTTP/1.1\r\nbad header\r\n\r\n",
            "GET /v1/version HTTP/1.1\r\nX: \(String(repeating: "x", count: 20_000))\r\n\r\n",
        ])
    func answersNonsense(raw: String) async throws {
        try await SocketHouse.open(FakeDesk()) { path in
            let reply = try await SocketHouse.exchange(path, raw: raw)
            #expect(reply.status == 400)
            #expect(try reply.decoded(as: ProblemBody.self).problemType == .invalidRequest)
        }
    }

    @Test("a connection serves one request after another")
    func keepsAlive() async throws {
        try await SocketHouse.open(FakeDesk()) { path in
            let first = "GET /v1/version HTTP/1.1\r\nHost: x\r\n\r\n"
            let last = "GET /v1/version HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            let text = try await SocketHouse.blocking {
                let socket = try UnixSocket.connect(to: path, silenceSeconds: 20)
                try socket.write(Array((first + last).utf8))
                var bytes: [UInt8] = []
                while case let piece = try socket.read(), !piece.isEmpty { bytes += piece }
                return String(decoding: bytes, as: UTF8.self)
            }
            #expect(text.split(separator: "HTTP/1.1 200 OK").count == 2)
        }
    }

    /// What a daemon leaves that is killed: a socket file that nobody listens on.
    /// A socket that was bound and never listened: unlike a closed listener, no child that another test is just
    /// forking can answer on it.
    private func leaveSocket(at path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }
}
