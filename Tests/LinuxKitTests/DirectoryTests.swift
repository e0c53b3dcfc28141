import Core
import Glibc
import Testing

@testable import LinuxKit

@Suite("Directory")
struct DirectoryTests {
    @Test("names are bytes, whatever they are", arguments: awkwardNames)
    func keepsNames(bytes: [UInt8]) async throws {
        try await Folder.with { folder in
            let name = try FileName(bytes: bytes)
            let stamp = try folder.file(name)
            let entry = try #require(try folder.directory.entries().first)
            #expect(entry.name == name)
            #expect(entry.status.stamp == stamp)
            let found = try folder.directory.name(likely: FileName("other")) { $0.status.stamp == stamp }
            #expect(found == name)
        }
    }

    @Test("a listing tells what everything is, and follows nothing")
    func listsKinds() async throws {
        try await Folder.with { folder in
            try folder.file(song)
            try folder.link("link", to: "song.wav")
            try folder.fifo("fifo")
            _ = try folder.folder(FileName("folder"))
            let kinds = try folder.directory.entries().map { ($0.name.display, $0.status.kind) }
            #expect(
                Dictionary(uniqueKeysWithValues: kinds) == [
                    "song.wav": .regular, "link": .link, "fifo": .special, "folder": .directory,
                ])
        }
    }

    @Test("a file knows its size, its owner and its names")
    func readsStatus() async throws {
        try await Folder.with { folder in
            try folder.file(song, "12345")
            #expect(link(folder.path + "/song.wav", folder.path + "/other.wav") == 0)
            let status = try #require(try folder.directory.status(of: song))
            #expect(status.stamp.size == 5)
            #expect(status.links == 2)
            #expect(status.owner == ThisProcess.user)
            #expect(try folder.directory.status(of: FileName("nothing")) == nil)
        }
    }

    @Test(
        "nothing is opened through a link", arguments: ["song.wav", "folder", "/etc/passwd", "..", "nowhere"])
    func refusesLinks(target: String) async throws {
        try await Folder.with { folder in
            try folder.file(song)
            _ = try folder.folder(FileName("folder"))
            try folder.link("link", to: target)
            let link = try FileName("link")
            #expect(throws: SystemError(ELOOP, "openat2")) { try folder.directory.file(link) }
            #expect(throws: SystemError.self) { try folder.directory.directory(link) }
            #expect(throws: SystemError.self) { try folder.directory.create(link, mode: 0o644) }
        }
    }

    @Test("opening a FIFO that nobody writes to returns at once")
    func doesNotWaitForFIFO() async throws {
        try await Folder.with { folder in
            try folder.fifo("fifo")
            let file = try folder.directory.file(FileName("fifo"))
            #expect(try file.status().kind == .special)
        }
    }

    @Test("what is there is not made again")
    func keepsWhatIsThere() async throws {
        try await Folder.with { folder in
            let inner = try folder.folder(FileName("folder"))
            #expect(try folder.folder(FileName("folder")).status() == inner.status())
            try folder.file(song)
            #expect(throws: SystemError(EEXIST, "openat2")) {
                try folder.directory.create(song, mode: 0o644)
            }
        }
    }

    @Test("a handle can be opened later, by whoever may")
    func reopensHandle() async throws {
        try await Folder.with { folder in
            let inner = try folder.folder(FileName("folder"))
            let handle = try folder.directory.handle(on: FileName("folder"))
            #expect(throws: SystemError.self) { try handle.descriptor.synchronize() }
            #expect(try handle.reopened().status().identity == inner.status().identity)
        }
    }

    @Test("removing takes an entry, not what it points to")
    func removesEntries() async throws {
        try await Folder.with { folder in
            try folder.file(song)
            try folder.link("link", to: "song.wav")
            _ = try folder.folder(FileName("folder"))
            try folder.directory.unlink(FileName("link"))
            try folder.directory.removeDirectory(FileName("folder"))
            #expect(try folder.names() == [song])
            #expect(throws: SystemError(ENOTDIR, "unlinkat")) { try folder.directory.removeDirectory(song) }
        }
    }

    @Test("a directory that can be written says so")
    func probes() async throws {
        try await Folder.with { folder in
            try folder.directory.probeWritable()
            try folder.directory.synchronize()
            #expect(try folder.names() == [])
        }
        let kernel = try Directory(path: "/proc/self")
        #expect(throws: SystemError.self) { try kernel.probeWritable() }
    }
}
