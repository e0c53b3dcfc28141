import APIModel
import Core

/// Asks the daemon. Blocking, one connection a request: a command asks once or twice and is gone.
package struct ControlClient: Sendable {
    /// Where the daemon listens.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Where the daemon listens unless somebody says otherwise.
    package static let standardPath = "/run/drumscribe/api.sock"

    /// Longer than the heartbeat of the event stream.
    private static let silenceSeconds = 40

    /// The body of the answer to `request`. Throws a `Complaint` where the daemon refuses it.
    package func ask<Body: Decodable>(_ request: ControlRequest, for type: Body.Type) throws(Complaint)
        -> Body
    {
        try decode(type, from: bytes(request))
    }

    /// The answer to `request` as it comes.
    package func bytes(_ request: ControlRequest) throws(Complaint) -> [UInt8] {
        var body: [UInt8] = []
        let status = try exchange(request) { _, piece throws(Complaint) in
            body += piece
            return true
        }
        guard request.accepts(status) else { throw refusal(body, status: status) }
        return body
    }

    /// Hands each line of a stream to `take` until that answers false, or the stream ends or breaks off.
    package func lines<Body: Decodable>(
        _ request: ControlRequest, of type: Body.Type, take: (Body) throws(Complaint) -> Bool
    ) throws(Complaint) {
        var splitter = LineSplitter()
        var refused: [UInt8] = []
        let status = try exchange(request) { status, piece throws(Complaint) in
            guard request.accepts(status) else {
                refused += piece
                return true
            }
            for line in splitter.take(piece) {
                guard try take(try decode(type, from: line)) else { return false }
            }
            return true
        }
        guard request.accepts(status) else { throw refusal(refused, status: status) }
    }

    private func exchange(
        _ request: ControlRequest, take: (_ status: Int, _ piece: [UInt8]) throws(Complaint) -> Bool
    ) throws(Complaint) -> Int {
        let socket = try connect()
        try send(request, to: socket)
        var reply = HTTPReplyParser()
        while !reply.isComplete {
            let bytes = try receive(from: socket)
            if bytes.isEmpty, let status = reply.status, request.isStream { return status }
            let piece = try parse(bytes, with: &reply)
            guard !piece.isEmpty, let status = reply.status else { continue }
            guard try take(status, piece) else { return status }
        }
        return reply.status ?? 0
    }

    private func connect() throws(Complaint) -> UnixSocket {
        do {
            return try UnixSocket.connect(to: path, silenceSeconds: Self.silenceSeconds)
        } catch {
            throw Self.unreachable(path, because: error)
        }
    }

    private func send(_ request: ControlRequest, to socket: borrowing UnixSocket) throws(Complaint) {
        do {
            try socket.write(request.bytes)
        } catch {
            throw broken(error.text)
        }
    }

    private func receive(from socket: borrowing UnixSocket) throws(Complaint) -> [UInt8] {
        do {
            return try socket.read()
        } catch {
            let silent = error.kind == .timeout
            throw broken(silent ? "no word for \(Self.silenceSeconds) seconds" : error.text)
        }
    }

    private func parse(_ bytes: [UInt8], with reply: inout HTTPReplyParser) throws(Complaint) -> [UInt8] {
        do {
            if bytes.isEmpty { try reply.end() }
            return try reply.take(bytes)
        } catch {
            throw broken(error == .cutOff ? "it hung up" : "that is no HTTP")
        }
    }

    private func decode<Body: Decodable>(_ type: Body.Type, from json: [UInt8]) throws(Complaint) -> Body {
        do {
            return try APICoding.decode(type, from: json)
        } catch {
            throw broken("drumscribectl and the daemon are of different versions")
        }
    }
}
