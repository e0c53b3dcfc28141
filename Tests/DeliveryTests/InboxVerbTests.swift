import Core
import Glibc
import LinuxKit
import Testing
import Wire

@testable import Delivery

@Suite("A home's inbox", .timeLimit(.minutes(10)))
struct InboxVerbTests {
    @Test("preparing makes what is missing and leaves what is there")
    func prepares() async throws {
        try await Studio.with { studio in
            let home = try studio.home()
            try home.prepare()
            try studio.write(.song, in: "Inbox")
            try home.prepare()
            #expect(try studio.names(in: "") == ["Failed", "Inbox", "Outbox"])
            #expect(try studio.names(in: "Inbox") == [".processing", "song.wav"])
            try home.probe()
        }
    }

    @Test("a home whose inbox is missing is not there, and is not made")
    func doesNotMakeInbox() async throws {
        try await Studio.with { studio in
            let home = try studio.home()
            #expect(throws: DeliveryFault.rootAbsent) { try home.list() }
            #expect(try studio.names(in: "") == [])
        }
    }

    @Test("folders that are links are not entered", arguments: ["Inbox", "Outbox", "Failed"])
    func refusesLinkedFolders(name: String) async throws {
        try await Studio.with { studio in
            try studio.symlink(name, in: "", to: "/tmp")
            #expect(throws: (any Error).self) { try studio.home().prepare() }
        }
    }

    @Test("a listing shows everything, with its kind and its writer")
    func lists() async throws {
        try await Studio.withHome { studio, home in
            let stamp = try studio.write(.song, in: "Inbox")
            try studio.symlink("link", in: "Inbox", to: "song.wav")
            try studio.fifo("fifo.wav", in: "Inbox")
            let writer = try studio.folder("Inbox").create(.other, mode: 0o644)
            // A child that another test is starting may have the song open for a moment.
            while try home.list().contains(where: { $0.name == .song && $0.writer == .present }) {}
            let files = try home.list().sorted { $0.name < $1.name }
            #expect(
                files.map(\.name.display) == [".processing", "fifo.wav", "link", "other.wav", "song.wav"])
            #expect(files.map(\.kind) == [.directory, .special, .link, .regular, .regular])
            #expect(files.map(\.writer) == [.unknown, .unknown, .unknown, .present, .absent])
            #expect(files.last?.stamp == stamp)
            #expect(files.last?.owner == ThisProcess.user)
            withExtendedLifetime(writer) {}
        }
    }

    @Test("a file that a file server has promised to a client has a writer")
    func seesPromise() async throws {
        try await Studio.withHome { studio, home in
            try studio.write(.song, in: "Inbox")
            let client = try studio.folder("Inbox").openOrCreate(.song, mode: 0o644)
            let (setSignal, setLease) = (Int32(10), Int32(1_024))
            let promised = client.use {
                fcntl($0, setSignal, SIGURG) == 0 && fcntl($0, setLease, Int32(F_WRLCK)) == 0
            }
            #expect(promised)
            #expect(try home.list().first { $0.name == .song }?.writer == .present)
        }
    }

    @Test("a recording is opened, whatever its name is", arguments: awkwardNames)
    func opens(bytes: [UInt8]) async throws {
        try await Studio.withHome { studio, home in
            let name = try FileName(bytes: bytes)
            let stamp = try studio.write(name, in: "Inbox", "la")
            let opened = try home.open(name, expecting: stamp)
            #expect(try opened.file.read(atMost: 10) == Array("la".utf8))
            #expect(opened.links == 1)
        }
    }

    @Test("a hard link tells how many names it has")
    func countsLinks() async throws {
        try await Studio.withHome { studio, home in
            try studio.write(.other, in: "")
            try studio.hardlink("Inbox/song.wav", to: "other.wav")
            let stamp = try #require(try studio.status(.song, in: "Inbox")).stamp
            #expect(try home.open(.song, expecting: stamp).links == 2)
        }
    }

    @Test("what is no file is not opened", arguments: ["link", "fifo", "folder"])
    func refusesIrregular(kind: String) async throws {
        try await Studio.withHome { studio, home in
            switch kind {
            case "link": try studio.symlink("song.wav", in: "Inbox", to: "/etc/passwd")
            case "fifo": try studio.fifo("song.wav", in: "Inbox")
            default: try studio.folder("Inbox").makeDirectory(.song, mode: 0o755)
            }
            let stamp = try #require(try studio.status(.song, in: "Inbox")).stamp
            #expect(throws: DeliveryFault.irregular) { try home.open(.song, expecting: stamp) }
        }
    }

    @Test("another file, a changed one and a missing one are not opened")
    func refusesChanged() async throws {
        try await Studio.withHome { studio, home in
            let stamp = try studio.write(.song, in: "Inbox")
            let old = FileStamp(identity: stamp.identity, size: stamp.size, modified: stamp.modified - 1)
            #expect(throws: DeliveryFault.changed) { try home.open(.song, expecting: old) }
            #expect(throws: DeliveryFault.vanished) { try home.open(.other, expecting: stamp) }
            try studio.write(.other, in: "Inbox")
            #expect(throws: DeliveryFault.changed) { try home.open(.other, expecting: stamp) }
        }
    }

    @Test("another's file is not opened")
    func refusesForeign() async throws {
        try await Studio.withHome { studio, _ in
            let stamp = try studio.write(.song, in: "Inbox")
            let owned = try studio.home(owner: ThisProcess.user + 1)
            #expect(throws: DeliveryFault.refused) { try owned.open(.song, expecting: stamp) }
            #expect(try studio.home(owner: ThisProcess.user).open(.song, expecting: stamp).links == 1)
        }
    }

    @Test("taking moves a recording out of sight, once", arguments: awkwardNames)
    func takes(bytes: [UInt8]) async throws {
        try await Studio.withHome { studio, home in
            let original = try studio.original(FileName(bytes: bytes))
            let name = try home.take(original)
            #expect(try home.take(original) == name)
            #expect(try studio.names(in: "Inbox") == [".processing"])
            #expect(try studio.status(name, in: "Inbox/.processing")?.stamp == original.stamp)
        }
    }

    @Test("a file that has come under the name meanwhile stays")
    func leavesNewcomer() async throws {
        try await Studio.withHome { studio, home in
            let original = try studio.original()
            let taken = try home.take(original)
            let newcomer = try studio.write(.song, in: "Inbox", "something else")
            #expect(try home.take(original) == taken)
            #expect(try studio.status(.song, in: "Inbox")?.stamp == newcomer)
        }
    }

    @Test("a recording that was renamed since is taken under its new name")
    func takesRenamed() async throws {
        try await Studio.withHome { studio, home in
            let original = try studio.original()
            let inbox = try studio.folder("Inbox")
            try inbox.rename(.song, to: .other, in: inbox)
            #expect(try home.take(original).text == "17-song.wav")
            #expect(try studio.names(in: "Inbox") == [".processing"])
        }
    }

    @Test("a recording that was changed or removed since is not taken")
    func refusesToTake() async throws {
        try await Studio.withHome { studio, home in
            let original = try studio.original()
            try studio.folder("Inbox").openOrCreate(.song, mode: 0o644).write([1], at: 100)
            #expect(throws: DeliveryFault.changed) { try home.take(original) }
            try studio.folder("Inbox").unlink(.song)
            #expect(throws: DeliveryFault.vanished) { try home.take(original) }
        }
    }

    @Test("an old job of the same number is no obstacle")
    func numbersTaken() async throws {
        try await Studio.withHome { studio, home in
            try studio.write(FileName("17-song.wav"), in: "Inbox/.processing", "of a lost ledger")
            let original = try studio.original()
            #expect(try home.take(original).text == "17-song (2).wav")
            #expect(try home.take(original).text == "17-song (2).wav")
            #expect(try home.restore(original) == .song)
        }
    }

    @Test("another job's recording that has got a removed one's inode is not taken for it")
    func tellsReusedInodes() async throws {
        try await Studio.withHome { studio, home in
            let present = try studio.original(job: 18)
            let before = FileStamp(identity: present.stamp.identity, size: 1, modified: 1)
            let removed = Original(job: JobID(1), name: .song, stamp: before)
            #expect(throws: DeliveryFault.changed) { try home.take(removed) }
            let taken = try home.take(present)
            #expect(throws: DeliveryFault.vanished) { try home.take(removed) }
            #expect(throws: DeliveryFault.vanished) { try home.file(removed, in: .failed) }
            #expect(try studio.names(in: "Inbox/.processing") == [taken.display])
        }
    }

    @Test("a recording that somebody goes on writing to is filed all the same")
    func filesGrowing() async throws {
        try await Studio.withHome { studio, home in
            let writer = try studio.folder("Inbox").create(.song, mode: 0o644)
            let original = Original(job: JobID(17), name: .song, stamp: try writer.status().stamp)
            _ = try home.take(original)
            try writer.write([1, 2, 3])
            #expect(try home.file(original, in: .failed) == .song)
            #expect(try studio.names(in: "Failed") == ["song.wav"])
        }
    }

    @Test("a recording goes back into the inbox, beside what has come")
    func restores() async throws {
        try await Studio.withHome { studio, home in
            let original = try studio.original()
            _ = try home.take(original)
            try studio.write(.song, in: "Inbox", "something else")
            #expect(try home.restore(original).text == "song (2).wav")
            #expect(try home.restore(original).text == "song (2).wav")
            #expect(try studio.names(in: "Inbox") == [".processing", "song (2).wav", "song.wav"])
            #expect(try studio.names(in: "Inbox/.processing") == [])
        }
    }

    @Test(
        "a recording is filed beside its results or among the failed",
        arguments: [Drawer.failed, .results(.title)])
    func files(drawer: Drawer) async throws {
        try await Studio.withHome { studio, home in
            try studio.folder("Outbox").makeDirectory(.title, mode: 0o755)
            let place = drawer == .failed ? "Failed" : "Outbox/song"
            try studio.write(.song, in: place, "an older one")
            let original = try studio.original()
            _ = try home.take(original)
            #expect(try home.file(original, in: drawer).text == "song (2).wav")
            #expect(try home.file(original, in: drawer).text == "song (2).wav")
            #expect(try studio.names(in: place) == ["song (2).wav", "song.wav"])
            #expect(try studio.status(FileName("song (2).wav"), in: place)?.stamp == original.stamp)
        }
    }

    @Test("what was never taken cannot be filed, nor into a folder that is gone")
    func refusesToFile() async throws {
        try await Studio.withHome { studio, home in
            let original = try studio.original()
            #expect(throws: DeliveryFault.vanished) { try home.file(original, in: .failed) }
            _ = try home.take(original)
            #expect(
                home.answer(.file(original, in: .results(.title)), enclosing: []).reply == .failed(.vanished))
            #expect(try studio.names(in: "Inbox/.processing") == ["17-song.wav"])
        }
    }
}
