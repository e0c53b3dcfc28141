import Core
import Glibc
import Testing

@testable import LinuxKit

@Suite("Renaming")
struct RenamingTests {
    /// Both ways to the same end: what the kernel offers, and what is left where it does not.
    enum Way: CaseIterable {
        case noReplace, claiming

        func rename(_ name: FileName, to target: FileName, in directory: Directory) throws {
            switch self {
            case .noReplace: try directory.rename(name, to: target, in: directory)
            case .claiming: try directory.renameByClaiming(name, to: target, in: directory)
            }
        }
    }

    @Test("a file gets a free name", arguments: Way.allCases)
    func movesFile(way: Way) async throws {
        try await Folder.with { folder in
            let stamp = try folder.file(song)
            try way.rename(song, to: other, in: folder.directory)
            #expect(try folder.names() == [other])
            #expect(try folder.directory.status(of: other)?.stamp == stamp)
        }
    }

    @Test("a directory gets a free name", arguments: Way.allCases)
    func movesDirectory(way: Way) async throws {
        try await Folder.with { folder in
            let inner = try folder.folder(song)
            _ = try inner.create(other, mode: 0o644)
            try way.rename(song, to: other, in: folder.directory)
            #expect(try folder.names() == [other])
            #expect(try folder.directory.status(of: other)?.identity == inner.status().identity)
        }
    }

    @Test("nothing gives way", arguments: Way.allCases, ["file", "folder", "empty", "link"])
    func replacesNothing(way: Way, obstacle: String) async throws {
        try await Folder.with { folder in
            try folder.file(song, "new")
            _ = try folder.folder(FileName("new folder"))
            try place(obstacle, in: folder)
            let before = try folder.directory.status(of: other)
            for name in try [song, FileName("new folder")] {
                #expect(throws: SystemError.self) { try way.rename(name, to: other, in: folder.directory) }
            }
            #expect(try folder.directory.status(of: other) == before)
            #expect(try folder.names().count == 3)
        }
    }

    @Test("a taken name is an answer, not an error")
    func answersTaken() async throws {
        try await Folder.with { folder in
            try folder.file(song)
            try folder.file(other)
            let directory = folder.directory
            #expect(try directory.rename(song, toFree: other, in: directory) == false)
            #expect(try directory.rename(song, toFree: FileName("free"), in: directory))
            #expect(throws: SystemError(ENOENT, "renameat2")) {
                try directory.rename(song, toFree: FileName("late"), in: directory)
            }
        }
    }

    private func place(_ obstacle: String, in folder: Folder) throws {
        switch obstacle {
        case "file": try folder.file(other, "old")
        case "folder": _ = try folder.folder(other).create(song, mode: 0o644)
        case "empty": _ = try folder.folder(other)
        default: try folder.link(other.display, to: "nowhere")
        }
    }
}
