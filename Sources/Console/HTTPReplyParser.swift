/// Reads one HTTP/1.1 answer from bytes as they arrive (RFC 9112): a head, then a body of known length, in
/// chunks, or up to the end of the stream. Trailers are skipped.
package struct HTTPReplyParser: Sendable {
    private var pending: [UInt8] = []
    private var state: State = .statusLine
    private var framing: Framing = .untilEnd

    /// The status, once its line has arrived.
    package private(set) var status: Int?

    private static let longestLine = 16_384

    package init() {}

    /// Whether the whole answer has arrived.
    package var isComplete: Bool { state == .complete }

    /// Takes in the next bytes and returns those of them that belong to the body.
    package mutating func take(_ bytes: some Sequence<UInt8>) throws(Fault) -> [UInt8] {
        pending += bytes
        var body: [UInt8] = []
        while try step(&body) {}
        return body
    }

    /// The stream has ended. Throws where the answer is not complete.
    package mutating func end() throws(Fault) {
        if state == .body, framing == .untilEnd { state = .complete }
        guard isComplete else { throw .cutOff }
    }

    /// One line or piece of the body; false where more bytes are needed or nothing is left to do.
    private mutating func step(_ body: inout [UInt8]) throws(Fault) -> Bool {
        switch state {
        case .complete: return false
        case .body: return takeRest(into: &body)
        case .counted(let left): return takePiece(of: left, into: &body)
        case .statusLine, .header, .chunkSize, .chunkEnd, .trailer:
            guard let line = try nextLine() else { return false }
            try read(line)
            return true
        }
    }

    private mutating func takeRest(into body: inout [UInt8]) -> Bool {
        body += pending
        pending = []
        return false
    }

    private mutating func takePiece(of left: Int, into body: inout [UInt8]) -> Bool {
        let piece = pending.prefix(left)
        body += piece
        pending.removeFirst(piece.count)
        let after = left - piece.count
        state = after > 0 ? .counted(after) : framing == .chunked ? .chunkEnd : .complete
        return after == 0
    }

    private mutating func nextLine() throws(Fault) -> String? {
        guard let end = pending.firstIndex(of: UInt8(ascii: "\n")) else {
            guard pending.count <= Self.longestLine else { throw .malformed }
            return nil
        }
        var line = pending[..<end]
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        pending.removeFirst(end + 1)
        return String(decoding: line, as: UTF8.self)
    }

    private mutating func read(_ line: String) throws(Fault) {
        switch state {
        case .statusLine: try readStatus(line)
        case .header: try line.isEmpty ? beginBody() : readHeader(line)
        case .chunkSize: try readChunkSize(line)
        case .chunkEnd: state = .chunkSize
        case .trailer: state = line.isEmpty ? .complete : .trailer
        case .body, .counted, .complete: break
        }
    }

    private mutating func readStatus(_ line: String) throws(Fault) {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count > 1, words[0].hasPrefix("HTTP/1."), let number = Int(words[1]) else {
            throw .malformed
        }
        status = number
        state = .header
    }

    private mutating func readHeader(_ line: String) throws(Fault) {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { throw .malformed }
        let value = parts[1].trimmingSpaces.lowercased()
        switch parts[0].lowercased() {
        case "transfer-encoding" where value.hasSuffix("chunked"): framing = .chunked
        case "content-length" where framing != .chunked:
            guard let length = Int(value), length >= 0 else { throw .malformed }
            framing = .length(length)
        default: break
        }
    }

    private mutating func beginBody() {
        switch framing {
        case .chunked: state = .chunkSize
        case .length(0): state = .complete
        case .length(let length): state = .counted(length)
        case .untilEnd: state = .body
        }
    }

    private mutating func readChunkSize(_ line: String) throws(Fault) {
        let digits = line.prefix { $0 != ";" }.trimmingSpaces
        guard let size = Int(digits, radix: 16), size >= 0 else { throw .malformed }
        state = size == 0 ? .trailer : .counted(size)
    }
}

extension HTTPReplyParser {
    /// What is expected next.
    private enum State: Hashable, Sendable {
        case statusLine, header, body, chunkSize, chunkEnd, trailer, complete
        /// So many bytes of the body, or of a chunk of it.
        case counted(Int)
    }

    /// How the body ends.
    private enum Framing: Hashable, Sendable {
        case untilEnd, chunked
        case length(Int)
    }

    /// Why the bytes are no answer.
    package enum Fault: Error, Sendable {
        case malformed, cutOff
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var text = drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return text
    }
}
