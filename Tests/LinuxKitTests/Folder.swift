import Core
import Glibc
import LinuxKit
import Support

/// A fresh directory of a test's own, as we see it and as a user does.
struct Folder {
    let path: String
    let directory: Directory

    init(path: String) throws {
        self.path = path
        directory = try Directory(path: path)
    }

    /// Runs `body` in a fresh directory and removes it afterwards.
    static func with<Value>(_ body: (Folder) async throws -> Value) async throws -> Value {
        try await withTemporaryDirectory { try await body(Folder(path: $0)) }
    }

    /// Writes a file as anybody would.
    @discardableResult
    func file(_ name: FileName, _ text: String = "song") throws -> FileStamp {
        let file = try directory.openOrCreate(name, mode: 0o644)
        try file.write(Array(text.utf8))
        return try file.status().stamp
    }

    func text(_ name: FileName) throws -> String {
        String(decoding: try directory.file(name).read(atMost: 1 << 20), as: UTF8.self)
    }

    func names() throws -> [FileName] {
        try directory.entries().map(\.name).sorted()
    }

    /// Makes the directory `name` and opens it.
    func folder(_ name: FileName) throws -> Directory {
        try directory.makeDirectory(name, mode: 0o755)
        return try directory.directory(name)
    }

    func link(_ name: String, to target: String) throws {
        try succeed("symlink", symlink(target, path + "/" + name))
    }

    func fifo(_ name: String) throws {
        try succeed("mkfifo", mkfifo(path + "/" + name, 0o644))
    }

    private func succeed(_ what: String, _ result: Int32) throws {
        guard result == 0 else { throw SupportError(what: what, code: errno) }
    }
}
