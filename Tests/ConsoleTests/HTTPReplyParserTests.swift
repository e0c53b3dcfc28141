import Console
import Testing

@Suite("HTTP reply parser")
struct HTTPReplyParserTests {
    private static let counted = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
    private static let chunked =
        "HTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n"
        + "2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nTrailer: x\r\n\r\n"

    @Test(
        "an answer is read whole, however it arrives in pieces",
        arguments: [(counted, 200), (chunked, 404)], [1, 2, 3, 7, 1_000])
    func reads(answer: (text: String, status: Int), piece: Int) throws {
        var parser = HTTPReplyParser()
        var body: [UInt8] = []
        var rest = Array(answer.text.utf8)[...]
        while !rest.isEmpty {
            #expect(!parser.isComplete)
            body += try parser.take(rest.prefix(piece))
            rest = rest.dropFirst(piece)
        }
        #expect(parser.status == answer.status)
        #expect(String(decoding: body, as: UTF8.self) == "hello")
        #expect(parser.isComplete)
    }

    @Test("an answer of unknown length ends with the stream")
    func readsToTheEnd() throws {
        var parser = HTTPReplyParser()
        #expect(try parser.take("HTTP/1.0 200\r\n\r\nabc".utf8) == Array("abc".utf8))
        #expect(!parser.isComplete)
        try parser.end()
        #expect(parser.isComplete)
    }

    @Test("an empty body is complete at once")
    func readsNothing() throws {
        var parser = HTTPReplyParser()
        #expect(try parser.take("HTTP/1.1 204 No Content\r\ncontent-length:  0 \r\n\r\n".utf8).isEmpty)
        #expect(parser.isComplete)
    }

    @Test(
        "what is no answer is refused",
        arguments: [
            "SSH-2.0-OpenSSH\r\n", "HTTP/2 200\r\n", "HTTP/1.1 OK\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
            String(repeating: "x", count: 20_000),
        ])
    func refuses(text: String) {
        var parser = HTTPReplyParser()
        #expect(throws: HTTPReplyParser.Fault.malformed) { try parser.take(text.utf8) }
    }

    @Test("an answer that is cut off is noticed", arguments: [counted, chunked])
    func noticesCuts(text: String) throws {
        for length in 0..<text.utf8.count {
            var parser = HTTPReplyParser()
            _ = try parser.take(Array(text.utf8.prefix(length)))
            #expect(throws: HTTPReplyParser.Fault.cutOff) { try parser.end() }
        }
    }
}
