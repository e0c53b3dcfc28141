import FoundationEssentials
import Testing

/// A file that says what something should look like. With DRUMSCRIBE_BLESS=1 it learns instead.
struct GoldenFile {
    private let path: String

    /// The file `name` in the folder `Golden` beside the test at `source`.
    init(_ name: String, beside source: String = #filePath) {
        path = source.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Golden/" + name
    }

    /// Records an issue where `text` is not what the file says.
    func expect(_ text: String) throws {
        if ProcessInfo.processInfo.environment["DRUMSCRIBE_BLESS"] == "1" {
            try Data(text.utf8).write(to: URL(filePath: path))
        }
        let golden = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(text == golden)
    }
}
