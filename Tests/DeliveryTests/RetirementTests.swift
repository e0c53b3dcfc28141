import Core
import Glibc
import LinuxKit
import Testing
import Wire

@testable import Delivery

@Suite("Retirement")
struct RetirementTests {
    @Test("a file of ours goes, and then its folder", arguments: [Drawer.failed, .results(.title)])
    func retires(drawer: Drawer) async throws {
        try await Studio.withHome { studio, home in
            let (place, file) = try deliver(into: drawer, studio)
            try home.retire(file, from: drawer)
            #expect(try studio.names(in: place) == [])
            #expect(throws: DeliveryFault.vanished) { try home.retire(file, from: drawer) }
        }
    }

    @Test("what a user has touched is theirs", arguments: ["appended", "overwritten", "touched", "replaced"])
    func keepsTouched(change: String) async throws {
        try await Studio.withHome { studio, home in
            let (place, file) = try deliver(into: .failed, studio)
            let folder = try studio.folder(place)
            switch change {
            case "appended": try folder.openOrCreate(.page, mode: 0o644).write([1], at: 100)
            case "overwritten": try folder.openOrCreate(.page, mode: 0o644).write([1])
            case "touched":
                folder.descriptor.use { number in
                    var times = [timespec(tv_sec: 5, tv_nsec: 5), timespec(tv_sec: 5, tv_nsec: 5)]
                    #expect(utimensat(number, "song.pdf", &times, 0) == 0)
                }
            default:
                try folder.rename(.page, to: .other, in: folder)
                try studio.write(.page, in: place, "a page")
            }
            let before = try studio.status(.page, in: place)
            #expect(throws: DeliveryFault.changed) { try home.retire(file, from: .failed) }
            #expect(try studio.status(.page, in: place) == before)
        }
    }

    @Test("what stands in the file's place stays", arguments: ["link", "folder", "fifo"])
    func keepsIrregular(kind: String) async throws {
        try await Studio.withHome { studio, home in
            let (place, file) = try deliver(into: .failed, studio)
            try studio.folder(place).rename(.page, to: .other, in: studio.folder(place))
            switch kind {
            case "link": try studio.symlink("song.pdf", in: place, to: "other.wav")
            case "folder": try studio.folder(place).makeDirectory(.page, mode: 0o755)
            default: try studio.fifo("song.pdf", in: place)
            }
            #expect(throws: DeliveryFault.changed) { try home.retire(file, from: .failed) }
            #expect(try studio.names(in: place).count == 2)
        }
    }

    @Test("a retirement that a crash has cut in two is finished")
    func finishes() async throws {
        try await Studio.withHome { studio, home in
            let (place, file) = try deliver(into: .failed, studio)
            let folder = try studio.folder(place)
            try folder.rename(.page, to: HiddenName.retired(file.stamp.identity), in: folder)
            try home.retire(file, from: .failed)
            #expect(try studio.names(in: place) == [])
        }
    }

    @Test("something else under the hidden name gets its name back, not the end")
    func givesBack() async throws {
        try await Studio.withHome { studio, home in
            let (place, file) = try deliver(into: .failed, studio)
            let folder = try studio.folder(place)
            try folder.rename(.page, to: .other, in: folder)
            try studio.write(HiddenName.retired(file.stamp.identity), in: place, "not ours")
            #expect(throws: DeliveryFault.changed) { try home.retire(file, from: .failed) }
            #expect(try studio.text(.page, in: place) == "not ours")
        }
    }

    @Test("a folder that is a link is not entered")
    func refusesLinkedFolder() async throws {
        try await Studio.withHome { studio, home in
            let (_, file) = try deliver(into: .failed, studio)
            try studio.folder("Outbox").removeDirectory(.title)
            try studio.symlink("song", in: "Outbox", to: "../Failed")
            let answer = home.answer(.retire(file, from: .results(.title)), enclosing: [])
            #expect(answer.reply == .failed(.irregular))
            #expect(try studio.names(in: "Failed") == ["song.pdf"])
        }
    }

    @Test("an empty folder of ours goes, a full one or another's stays")
    func retiresFolder() async throws {
        try await Studio.withHome { studio, home in
            let outbox = try studio.folder("Outbox")
            try outbox.makeDirectory(.title, mode: 0o755)
            try outbox.makeDirectory(.other, mode: 0o755)
            let identity = try studio.folder("Outbox/song").status().identity
            #expect(throws: DeliveryFault.changed) { try home.retireFolder(.other, identity) }
            let mine = try studio.write(.page, in: "Outbox/song")
            #expect(home.answer(.retireFolder(.title, identity), enclosing: []).reply == .failed(.refused))
            try home.retire(DeliveredFile(name: .page, stamp: mine), from: .results(.title))
            try home.retireFolder(.title, identity)
            #expect(try studio.names(in: "Outbox") == ["other.wav"])
            #expect(throws: DeliveryFault.vanished) { try home.retireFolder(.title, identity) }
        }
    }

    /// A file of ours in a drawer, and where that is.
    private func deliver(into drawer: Drawer, _ studio: Studio) throws -> (place: String, file: DeliveredFile)
    {
        try studio.folder("Outbox").makeDirectory(.title, mode: 0o755)
        let place = drawer == .failed ? "Failed" : "Outbox/song"
        return (place, DeliveredFile(name: .page, stamp: try studio.write(.page, in: place, "a page")))
    }
}
