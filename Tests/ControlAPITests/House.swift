import ControlAPI
import Core
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

@testable import Console

/// Asks a desk through the API, either within the process or over a real socket, with the same words.
enum House: String, CaseIterable, Sendable {
    case inProcess, socket

    typealias Visit = @Sendable (_ ask: Ask) async throws -> Void

    /// Opens the house around `desk`, lets `visit` ask, and closes it again.
    func open(_ desk: FakeDesk, visit: Visit) async throws {
        switch self {
        case .inProcess: try await visit(Ask(way: .door(.of(desk), .operator)))
        case .socket: try await SocketHouse.open(desk) { path in try await visit(Ask(way: .path(path))) }
        }
    }
}

/// One way to ask.
struct Ask: Sendable {
    enum Way: Sendable {
        case door(FrontDoor, Caller)
        case path(String)
    }

    let way: Way

    func callAsFunction(
        _ method: String = "GET", _ target: String, headers: [String: String] = [:], body: String = ""
    ) async throws -> Reply {
        switch way {
        case .door(let door, let caller):
            try await door.reply(to: method, target, headers: headers, body: body, from: caller)
        case .path(let path):
            try await SocketHouse.exchange(path, method, target, headers: headers, body: body)
        }
    }
}

extension Caller {
    static let `operator` = Caller(uid: 900, gid: 900, isOperator: true)
    static let ada = Caller(uid: 1_000, gid: 1_000, isOperator: false)
    static let stranger = Caller(uid: 1_001, gid: 1_001, isOperator: false)
    static let root = Caller(uid: 0, gid: 0, isOperator: false)
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

extension FrontDoor {
    static func of(_ desk: FakeDesk, clock: HandClock = HandClock(), requestsPerMinute: Int = 100)
        -> FrontDoor
    {
        FrontDoor(desk: desk, clock: clock, requestsPerMinute: requestsPerMinute, logger: .silent)
    }

    /// What the door answers, read to its end.
    func reply(
        to method: String = "GET", _ target: String, headers: [String: String] = [:], body: String = "",
        from caller: Caller
    ) async throws -> Reply {
        var fields = HTTPFields()
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        let head = HTTPRequest(
            method: .init(method) ?? .get, scheme: "http", authority: "localhost", path: target,
            headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let response = await respond(to: request, from: caller)
        let sheet = Sheet()
        try await response.body.write(SheetWriter(sheet: sheet))
        let pairs = response.headers.map { ($0.name.canonicalName, $0.value) }
        return Reply(
            status: response.status.code, headers: Dictionary(pairs) { $1 }, body: await sheet.bytes)
    }
}

/// What a response has written so far.
actor Sheet {
    private(set) var bytes: [UInt8] = []
    private var awaited: (count: Int, reader: CheckedContinuation<Void, Never>)?

    func add(_ buffer: ByteBuffer) {
        bytes += buffer.readableBytesView
        if let awaited, lines.count >= awaited.count {
            self.awaited = nil
            awaited.reader.resume()
        }
    }

    var lines: [String] { String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init) }

    /// Returns once so many lines are there.
    func lines(_ count: Int) async -> [String] {
        if lines.count < count { await withCheckedContinuation { awaited = (count, $0) } }
        return lines
    }
}

struct SheetWriter: ResponseBodyWriter {
    let sheet: Sheet

    func write(_ buffer: ByteBuffer) async throws { await sheet.add(buffer) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
