import Console
import Testing

@Suite("Line splitter")
struct LineSplitterTests {
    @Test("lines come out whole, however they arrive in pieces", arguments: [1, 2, 3, 100])
    func splits(piece: Int) {
        var splitter = LineSplitter()
        var lines: [String] = []
        var rest = Array("one\n\ntwo\nthr".utf8)[...]
        while !rest.isEmpty {
            lines += splitter.take(rest.prefix(piece)).map { String(decoding: $0, as: UTF8.self) }
            rest = rest.dropFirst(piece)
        }
        #expect(lines == ["one", "two"])
        #expect(splitter.take("ee\n".utf8) == [Array("three".utf8)])
    }
}
