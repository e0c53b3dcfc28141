import APIModel
import Core
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// `answer` in the form in which it is sent. `clock` times the heartbeats of an event stream.
    init(_ answer: Answer, clock: any HouseClock) throws {
        switch answer {
        case .body(let body):
            try self.init(json: body, status: .ok, type: "application/json")
        case .outOfOrder(let body):
            try self.init(json: body, status: .serviceUnavailable, type: "application/json")
        case .metrics(let families):
            self.init(bytes: Array(OpenMetrics.text(families).utf8), status: .ok, type: OpenMetrics.mediaType)
        case .events(let feed):
            let stream = EventStream(feed: feed, clock: clock)
            let body = ResponseBody { writer in
                try await stream.write(to: &writer)
                try await writer.finish(nil)
            }
            self.init(status: .ok, headers: Self.headers(type: "application/x-ndjson"), body: body)
        }
    }

    /// `refusal` as an `application/problem+json`.
    init(_ refusal: Refusal) {
        self = Self.problem(refusal).response
    }

    /// The same, with its body once more for whoever has to send it by hand.
    static func problem(_ refusal: Refusal) -> (response: Response, body: ByteBuffer) {
        let json = (try? APICoding.encode(refusal.body)) ?? []
        let bytes = json + [UInt8(ascii: "\n")]
        var response = Response(
            bytes: bytes, status: .init(code: refusal.status), type: "application/problem+json")
        response.headers[.retryAfter] = refusal.retryAfterSeconds.map { String($0) }
        response.headers[.allow] = refusal.allow.isEmpty ? nil : refusal.allow.joined(separator: ", ")
        return (response, ByteBuffer(bytes: bytes))
    }

    private init(json body: any Encodable, status: HTTPResponse.Status, type: String) throws {
        self.init(bytes: try APICoding.encode(body) + [UInt8(ascii: "\n")], status: status, type: type)
    }

    private init(bytes: [UInt8], status: HTTPResponse.Status, type: String) {
        self.init(
            status: status, headers: Self.headers(type: type),
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func headers(type: String) -> HTTPFields {
        [.contentType: type, .cacheControl: "no-store"]
    }
}
