import Core
import Glibc
import LinuxKit
import Support
import Wire

@testable import Delivery

/// A studio root of a test's own with the home of Anna, as she sees it.
struct Studio: Sendable {
    let path: String

    init(path: String) throws {
        self.path = path
        // Other users than the test's must find their way in.
        try succeed("chmod", chmod(path, 0o755))
        try succeed("mkdir", mkdir(path + "/anna", 0o755))
    }

    /// Runs `body` in a fresh studio and removes it afterwards.
    static func with<Value>(_ body: (Studio) async throws -> Value) async throws -> Value {
        try await withTemporaryDirectory { try await body(Studio(path: $0)) }
    }

    /// Runs `body` with Anna's home, ready for use.
    static func withHome<Value>(_ body: (Studio, UserHome) async throws -> Value) async throws -> Value {
        try await with { studio in
            let home = try studio.home()
            try home.prepare()
            return try await body(studio, home)
        }
    }

    func home(owner: UInt32? = nil) throws -> UserHome {
        UserHome(try StudioRoot(path: path).home(.anna), owner: owner)
    }

    /// The folder at a path below Anna's home.
    func folder(_ place: String) throws -> Directory {
        try Directory(path: "\(path)/anna/\(place)")
    }

    /// Writes a file as anybody would.
    @discardableResult
    func write(_ name: FileName, in place: String, _ text: String = "la la la") throws -> FileStamp {
        let file = try folder(place).create(name, mode: 0o644)
        try file.write(Array(text.utf8))
        return try file.status().stamp
    }

    func text(_ name: FileName, in place: String) throws -> String {
        String(decoding: try folder(place).file(name).read(atMost: 1 << 20), as: UTF8.self)
    }

    /// What is in a folder, hidden things too, in order.
    func names(in place: String) throws -> [String] {
        try folder(place).entries().map(\.name.display).sorted()
    }

    func status(_ name: FileName, in place: String) throws -> FileStatus? {
        try folder(place).status(of: name)
    }

    /// A recording in the inbox that a job has admitted.
    func original(_ name: FileName = .song, job: Int64 = 17) throws -> Original {
        Original(job: JobID(job), name: name, stamp: try write(name, in: "Inbox"))
    }

    /// Something that a worker has made.
    func product(_ text: String) throws -> Descriptor {
        let name = try FileName("product \(text.utf8.count)")
        let directory = try Directory(path: path)
        try DurableFile.discard(name, in: directory)
        let file = try directory.create(name, mode: 0o600)
        try file.write(Array(text.utf8))
        try directory.unlink(name)
        return file
    }

    /// Makes `user` the owner of Anna's home, or of a place in it.
    func give(to user: UInt32, _ place: String = "") throws {
        try succeed("chown", chown("\(path)/anna/\(place)", user, user))
    }

    /// Who owns Anna's home.
    func owner() throws -> UInt32 {
        try folder("").status().owner
    }

    func symlink(_ name: String, in place: String, to target: String) throws {
        try succeed("symlink", Glibc.symlink(target, "\(path)/anna/\(place)/\(name)"))
    }

    func hardlink(_ name: String, to other: String) throws {
        try succeed("link", link("\(path)/anna/\(other)", "\(path)/anna/\(name)"))
    }

    func fifo(_ name: String, in place: String) throws {
        try succeed("mkfifo", mkfifo("\(path)/anna/\(place)/\(name)", 0o644))
    }

    private func succeed(_ what: String, _ result: Int32) throws {
        guard result == 0 else { throw SupportError(what: what, code: errno) }
    }
}

extension FileName {
    static let anna = FileName(known: "anna")
    static let song = FileName(known: "song.wav")
    static let other = FileName(known: "other.wav")
    static let page = FileName(known: "song.pdf")
    static let midi = FileName(known: "song.mid")
    static let title = FileName(known: "song")
}

/// Names that users manage to give.
let awkwardNames: [[UInt8]] = [
    Array("plain.wav".utf8), Array("-rf".utf8), Array("line\nbreak\u{1B}[31m.wav".utf8),
    [0xFF, 0xFE, 0x2E, 0x77, 0xFF],
    Array(repeating: UInt8(ascii: "x"), count: 255), Array(repeating: 0xFF, count: 251) + Array(".wav".utf8),
    Array("...wav".utf8), Array("Çedille à l’été.wav".utf8),
]
