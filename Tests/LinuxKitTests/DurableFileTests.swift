import Core
import Glibc
import Testing

@testable import LinuxKit

@Suite("Durable file")
struct DurableFileTests {
    private let temporary = FileName(known: ".temporary")

    @Test("a file is replaced as a whole")
    func replaces() async throws {
        try await Folder.with { folder in
            try folder.file(song, "a long old text")
            try DurableFile.write(Array("new".utf8), as: song, through: temporary, in: folder.directory)
            #expect(try folder.text(song) == "new")
            #expect(try folder.names() == [song])
            #expect(try folder.directory.status(of: song)?.mode == 0o600)
        }
    }

    @Test("what a crash has left is no obstacle")
    func replacesLeftover() async throws {
        try await Folder.with { folder in
            try folder.file(temporary, "half a fi")
            try DurableFile.write(Array("new".utf8), as: song, through: temporary, in: folder.directory)
            #expect(try folder.text(song) == "new")
            #expect(try folder.names() == [song])
        }
    }

    @Test("the first half leaves the target alone")
    func preparesOnly() async throws {
        try await Folder.with { folder in
            try folder.file(song, "old")
            let stamp = try DurableFile.prepare(
                Array("new".utf8), as: temporary, in: folder.directory, mode: 0o644)
            #expect(try folder.text(song) == "old")
            #expect(try folder.directory.status(of: temporary)?.stamp == stamp)
        }
    }

    @Test("discarding nothing is fine, discarding a directory is not")
    func discards() async throws {
        try await Folder.with { folder in
            try DurableFile.discard(song, in: folder.directory)
            _ = try folder.folder(other)
            #expect(throws: SystemError(EISDIR, "unlinkat")) {
                try DurableFile.discard(other, in: folder.directory)
            }
        }
    }
}
