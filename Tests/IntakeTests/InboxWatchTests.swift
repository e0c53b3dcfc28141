import Core
import Testing

@testable import Intake

@Suite("Inbox watch")
struct InboxWatchTests {
    private let start = ContinuousClock.now
    private var watch = InboxWatch(rule: SettleRule(quietWindow: .seconds(2)))

    private func entry(_ name: String, _ sighting: Sighting = .song()) throws -> InboxEntry {
        try InboxEntry(name: FileName(name), sighting: sighting)
    }

    @Test("a new file is looked at again when its quiet window ends, and is then handed out once")
    mutating func handsOutOnce() throws {
        let song = try entry("song.wav")
        #expect(watch.look(at: [song], at: start).nextLook == start + .seconds(2))
        let found = watch.look(at: [song], at: start + .seconds(2))
        #expect(found.settled == [song] && found.nextLook == nil)
        #expect(watch.look(at: [song], at: start + .seconds(3)) == InboxWatch.Findings())
    }

    @Test("a file that was handed back is handed out again")
    mutating func handsOutAgain() throws {
        let song = try entry("song.wav")
        _ = watch.look(at: [song], at: start)
        _ = watch.look(at: [song], at: start + .seconds(2))
        watch.handBack(song.sighting.stamp.identity)
        #expect(watch.look(at: [song], at: start + .seconds(3)).settled == [song])
    }

    @Test("a file that changes after it was handed out settles anew")
    mutating func settlesAnew() throws {
        _ = watch.look(at: [try entry("song.wav")], at: start)
        _ = watch.look(at: [try entry("song.wav")], at: start + .seconds(2))
        let longer = try entry("song.wav", .song(size: 2))
        #expect(watch.look(at: [longer], at: start + .seconds(3)).nextLook == start + .seconds(5))
        #expect(watch.look(at: [longer], at: start + .seconds(5)).settled == [longer])
    }

    @Test("a renamed file stays the same arrival and is handed out under its last name")
    mutating func followsRename() throws {
        _ = watch.look(at: [try entry("upload")], at: start)
        let renamed = try entry("song.wav")
        let found = watch.look(at: [renamed], at: start + .seconds(2))
        #expect(found.settled == [renamed] && found.vanished.isEmpty)
    }

    @Test("a new file under an old name is another arrival")
    mutating func tellsFilesApart() throws {
        _ = watch.look(at: [try entry("song.wav")], at: start)
        let found = watch.look(at: [try entry("song.wav", .song(inode: 2))], at: start + .seconds(2))
        #expect(found.settled.isEmpty && found.nextLook == start + .seconds(4))
        #expect(found.vanished == [FileIdentity(device: 1, inode: 1)])
    }

    @Test("a file that has vanished leaves nothing behind, and comes back as new")
    mutating func forgets() throws {
        let song = try entry("song.wav")
        _ = watch.look(at: [song], at: start)
        #expect(watch.look(at: [], at: start + .seconds(1)).vanished == [song.sighting.stamp.identity])
        #expect(watch.count == 0)
        #expect(watch.look(at: [song], at: start + .seconds(2)).nextLook == start + .seconds(4))
    }

    @Test("a file that somebody writes is counted and not waited for")
    mutating func countsOpen() throws {
        let found = watch.look(at: [try entry("song.wav", .song(writer: .present))], at: start)
        #expect(found.open == 1 && found.nextLook == nil && found.settled.isEmpty)
    }

    @Test("an upload is followed only from its final name on")
    mutating func ignoresHalfUploads() throws {
        #expect(watch.look(at: [try entry("song.wav.part")], at: start).ignored == 1)
        #expect(watch.count == 0)
        let found = watch.look(at: [try entry("song.wav", .song(changed: 2))], at: start + .seconds(9))
        #expect(found.nextLook == start + .seconds(11) && found.ignored == 0)
    }

    @Test(
        "one file with two names is one arrival, by the lesser name",
        arguments: [["a.wav", "b.wav"], ["b.wav", "a.wav"]])
    mutating func joinsTwins(names: [String]) throws {
        let listing = try names.map { try entry($0) }
        _ = watch.look(at: listing, at: start)
        #expect(watch.look(at: listing, at: start + .seconds(2)).settled == [try entry("a.wav")])
    }

    @Test("the earliest end of a quiet window tells when to look again; settled files come by name")
    mutating func ordersFindings() throws {
        let first = try (1...3).map { try entry("\(4 - $0).wav", .song(inode: UInt64($0))) }
        _ = watch.look(at: first, at: start)
        let late = try entry("0.wav", .song(inode: 9))
        _ = watch.look(at: first + [late], at: start + .seconds(1))
        let found = watch.look(at: first + [late], at: start + .seconds(2))
        #expect(found.settled.map(\.name.display) == ["1.wav", "2.wav", "3.wav"])
        #expect(found.nextLook == start + .seconds(3))
    }
}
