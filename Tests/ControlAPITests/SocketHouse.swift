import ControlAPI
import Core
import FoundationEssentials
import Logging
import NIOPosix
import ServiceLifecycle

@testable import Console

/// The API on a real socket in a folder of its own.
enum SocketHouse {
    /// Opens the house, hands the path of its socket to `visit`, and closes it: gracefully, and to the end.
    static func open(
        _ desk: FakeDesk, visit: @Sendable (_ path: String) async throws -> Void
    ) async throws {
        try await withFolder { folder in
            let path = folder + "/api.sock"
            try await serve(desk, at: .path(path)) { _ in try await visit(path) }
        }
    }

    /// Serves at `place` while `visit` runs. It may begin the shutdown itself.
    static func serve(
        _ desk: FakeDesk, at place: ListeningPlace, visit: @Sendable (ServiceGroup) async throws -> Void
    ) async throws {
        let (ready, opened) = AsyncStream.makeStream(of: Void.self)
        let server = ControlServer(at: place, desk: desk, clock: HandClock(), logger: .silent) {
            opened.finish()
        }
        let group = ServiceGroup(services: [server], logger: .silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { opened.finish() }
                try await group.run()
            }
            for await _ in ready {}
            do { try await visit(group) } catch { await group.triggerGracefulShutdown(); throw error }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    static func withFolder(_ body: @Sendable (_ folder: String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/desk-\(UInt32.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    /// Runs something that blocks where it blocks nobody else.
    static func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws
        -> Value
    {
        try await NIOThreadPool.singleton.runIfActive(work)
    }

    static func exchange(
        _ path: String, _ method: String, _ target: String, headers: [String: String], body: String
    ) async throws -> Reply {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty { head += "Content-Length: \(body.utf8.count)\r\n" }
        return try await exchange(path, raw: head + "\r\n" + body)
    }

    /// Sends `raw` and reads until the daemon hangs up.
    static func exchange(_ path: String, raw: String) async throws -> Reply {
        try await blocking {
            let socket = try UnixSocket.connect(to: path, silenceSeconds: 20)
            try socket.write(Array(raw.utf8))
            var bytes: [UInt8] = []
            while case let piece = try socket.read(), !piece.isEmpty { bytes += piece }
            var parser = HTTPReplyParser()
            let body = try parser.take(bytes)
            return Reply(status: parser.status ?? 0, headers: headers(in: bytes), body: body)
        }
    }

    private static func headers(in bytes: [UInt8]) -> [String: String] {
        let head = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n\r\n").first ?? ""
        let pairs = head.split(separator: "\r\n").dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts[1].dropFirst().description)
        }
        return Dictionary(pairs) { $1 }
    }
}
