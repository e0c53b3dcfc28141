import Core
import Glibc
import Testing

@testable import LinuxKit

@Suite("Inotify", .timeLimit(.minutes(10)))
struct InotifyTests {
    @Test(
        "whatever happens to a name is a hint to look",
        arguments: ["create", "link", "rename", "remove", "chmod"])
    func hintsAtChange(change: String) async throws {
        try await Folder.with { folder in
            let path = folder.path + "/song.wav"
            try folder.file(song)
            let inotify = try Inotify()
            let watch = try inotify.watch(folder.directory)
            switch change {
            case "create": try folder.file(other)
            case "link":
                try folder.directory.descriptor.checked("linkat") { linkat($0, path, $0, "other.wav", 0) }
            case "rename": try folder.directory.rename(song, to: other, in: folder.directory)
            case "remove": try folder.directory.unlink(song)
            default: #expect(chmod(path, 0o600) == 0)
            }
            var hints = inotify.makeAsyncIterator()
            #expect(await hints.next() == .look(watch))
        }
    }

    @Test("the same directory is the same watch, by path and by descriptor")
    func watchesOnce() async throws {
        try await Folder.with { folder in
            let inotify = try Inotify()
            #expect(try inotify.watch(folder.directory) == inotify.watch(path: folder.path))
        }
    }

    @Test("a directory that goes away loses its watch, and the others keep theirs")
    func losesWatch() async throws {
        try await Folder.with { folder in
            let (gone, moved) = (try FileName("gone"), try FileName("moved"))
            let inotify = try Inotify()
            let watches = try [gone, moved].map { try inotify.watch(folder.folder($0)) }
            try folder.directory.removeDirectory(gone)
            try folder.directory.rename(moved, to: other, in: folder.directory)
            let kept = try inotify.watch(folder.directory)
            try folder.file(song)
            var seen: Set<Inotify.Hint> = []
            for await hint in inotify {
                seen.insert(hint)
                if hint == .look(kept) { break }
            }
            #expect(seen.isSuperset(of: watches.map { .lost($0) }))
            try inotify.remove(watches[0])
        }
    }

    @Test("a removed watch hints no more")
    func removesWatch() async throws {
        try await Folder.with { folder in
            let inotify = try Inotify()
            let (first, second) = (try folder.folder(FileName("1")), try folder.folder(FileName("2")))
            let (removed, kept) = (try inotify.watch(first), try inotify.watch(second))
            try inotify.remove(removed)
            _ = try first.create(song, mode: 0o644)
            _ = try second.create(song, mode: 0o644)
            var hints = inotify.makeAsyncIterator()
            #expect(await hints.next() == .lost(removed))
            #expect(await hints.next() == .look(kept))
        }
    }

    @Test("a sequence that is stopped ends")
    func stops() async throws {
        let inotify = try Inotify()
        inotify.stop()
        var hints = inotify.makeAsyncIterator()
        #expect(await hints.next() == nil)
    }

    @Test("what cannot be watched is an error")
    func refuses() async throws {
        let inotify = try Inotify()
        #expect(throws: SystemError(ENOENT, "inotify_add_watch")) {
            try inotify.watch(path: "/nowhere/at/all")
        }
        #expect(throws: SystemError(ENOTDIR, "inotify_add_watch")) { try inotify.watch(path: "/etc/passwd") }
    }

    @Test("hints that nobody has fetched are kept once, in order")
    func coalesces() async {
        let (first, second) = (Inotify.Watch(number: 1), Inotify.Watch(number: 2))
        let pending = PendingHints()
        pending.add([.look(first), .look(second), .look(first)])
        pending.add([.look(second), .overflow, .look(first)])
        #expect([0, 1, 2].map { _ in pending.takeFirst() } == [.look(first), .look(second), .overflow])
        #expect(pending.takeFirst() == nil)
        pending.add([.look(first)])
        #expect(pending.takeFirst() == .look(first))
    }

    @Test(
        "events become hints",
        arguments: [
            (UInt32(IN_CREATE), Inotify.Hint.look(.init(number: 7))),
            (UInt32(IN_MOVED_TO | IN_ISDIR), .look(.init(number: 7))),
            (UInt32(IN_IGNORED), .lost(.init(number: 7))),
            (UInt32(IN_UNMOUNT), .lost(.init(number: 7))),
            (UInt32(IN_DELETE_SELF), .lost(.init(number: 7))),
            (UInt32(IN_Q_OVERFLOW), .overflow),
        ])
    func readsEvents(mask: UInt32, hint: Inotify.Hint) {
        let named = event(watch: 7, mask: mask, name: 16)
        let bare = event(watch: 7, mask: mask, name: 0)
        (named + bare).withUnsafeBytes { #expect(Array(InotifyEvents($0)) == [hint, hint]) }
        named.prefix(15).withUnsafeBytes { #expect(Array(InotifyEvents($0)) == []) }
    }

    private func event(watch: Int32, mask: UInt32, name: Int) -> [UInt8] {
        let header = [UInt32(bitPattern: watch), mask, 0, UInt32(name)]
        return header.flatMap { word in withUnsafeBytes(of: word) { Array($0) } }
            + [UInt8](repeating: 0, count: name)
    }
}
