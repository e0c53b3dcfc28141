import FoundationEssentials
import Glibc

/// Runs `body` with the path of a fresh directory and removes it afterwards, whatever happens.
package func withTemporaryDirectory<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let path = try makeTemporaryDirectory()
    do {
        let value = try await body(path)
        removeTree(path)
        return value
    } catch {
        removeTree(path)
        throw error
    }
}

/// A fresh directory of the caller's.
package func makeTemporaryDirectory() throws -> String {
    var template = Array("/tmp/drumscribe-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SupportError(what: "mkdtemp", code: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Removes a directory with all that is in it; links are removed, not followed.
package func removeTree(_ path: String) {
    do {
        try FileManager.default.removeItem(atPath: path)
    } catch {
        print("could not remove \(path): \(error)")
    }
}
