import Core
import Glibc
import Support
import Testing

@testable import LinuxKit

@Suite("File copy")
struct FileCopyTests {
    @Test(
        "a copy has the same bytes, however many",
        arguments: [0, 1, 4_095, 1 << 20, (1 << 20) + 1, 5_000_000])
    func copies(size: Int) async throws {
        try await Folder.with { folder in
            let from = try source(of: size, in: folder)
            let to = try folder.directory.create(other, mode: 0o644)
            #expect(try FileCopy.copy(from: from, to: to) == size)
            #expect(try ContentDigest(of: to) == ContentDigest(of: from))
        }
    }

    @Test("a copy may go to another file system", .enabled(if: access("/dev/shm", W_OK) == 0))
    func copiesAcross() async throws {
        try await Folder.with { folder in
            let from = try source(of: 3_000_000, in: folder)
            let memory = try Directory(path: "/dev/shm")
            let name = try FileName("drumscribe-test-\(getpid())")
            let to = try memory.create(name, mode: 0o600)
            try memory.unlink(name)
            #expect(try FileCopy.copy(from: from, to: to) == 3_000_000)
            #expect(try ContentDigest(of: to) == ContentDigest(of: from))
        }
    }

    @Test("a file longer than agreed is refused", arguments: [(10, 9, false), (10, 10, true), (0, 0, true)])
    func keepsLimit(size: Int, most: Int64, fits: Bool) async throws {
        try await Folder.with { folder in
            let from = try source(of: size, in: folder)
            let to = try folder.directory.create(other, mode: 0o644)
            if fits {
                try FileCopy.copy(from: from, to: to, atMost: most)
            } else {
                #expect(throws: SystemError(EFBIG, "copy")) {
                    try FileCopy.copy(from: from, to: to, atMost: most)
                }
            }
        }
    }

    @Test("a source that cannot be read is an error")
    func refusesPipe() async throws {
        try await Folder.with { folder in
            try folder.fifo("fifo")
            let to = try folder.directory.create(other, mode: 0o644)
            #expect(throws: SystemError.self) {
                try FileCopy.copy(from: folder.directory.file(FileName("fifo")), to: to)
            }
        }
    }

    @Test(
        "digests are those of the standard",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func digests(text: String, digits: String) async throws {
        let digest = ContentDigest(of: Array(text.utf8))
        #expect(digest.description == digits)
        #expect(ContentDigest(digits) == digest)
        try await Folder.with { folder in
            try folder.file(song, text)
            #expect(try ContentDigest(of: folder.directory.file(song)) == digest)
        }
    }

    @Test("what is no digest is refused", arguments: ["", "abc", String(repeating: "g", count: 64)])
    func refusesText(text: String) {
        #expect(ContentDigest(text) == nil)
    }

    private func source(of size: Int, in folder: Folder) throws -> Descriptor {
        var random = SeededRandom(seed: UInt64(size))
        let file = try folder.directory.create(song, mode: 0o644)
        try file.write((0..<size).map { _ in UInt8(truncatingIfNeeded: random.next()) })
        return file
    }
}
