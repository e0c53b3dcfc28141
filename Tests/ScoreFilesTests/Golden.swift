import Foundation
import Testing

/// A file of approved bytes. With `DRUMSCRIBE_BLESS=1` in the environment the files are written instead of compared.
struct Golden {
    private let file: URL

    init(_ name: String, source: String = #filePath) {
        let tests = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
        file = tests.appendingPathComponent("Golden/ScoreFiles").appendingPathComponent(name)
    }

    func check(_ bytes: [UInt8], location: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["DRUMSCRIBE_BLESS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let isSame = try Data(contentsOf: file) == Data(bytes)
        #expect(isSame, "\(file.lastPathComponent) is not as approved", sourceLocation: location)
    }
}
