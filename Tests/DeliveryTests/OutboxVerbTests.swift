import Core
import Glibc
import LinuxKit
import Testing
import Wire

@testable import Delivery

@Suite("A home's outbox")
struct OutboxVerbTests {
    private let job = JobID(17)
    private let hidden = FileName(known: ".drumscribe.17.tmp")

    @Test("results are hidden until they are published, and complete then")
    func delivers() async throws {
        try await Studio.withHome { studio, home in
            let staged = try stage(studio, home)
            #expect(try studio.names(in: "Outbox") == [".drumscribe.17.tmp"])
            #expect(try home.publish(job, staged.identity, as: .title) == .title)
            #expect(try studio.names(in: "Outbox") == ["song"])
            #expect(try studio.names(in: "Outbox/song") == ["song.mid", "song.pdf"])
            #expect(try studio.text(.page, in: "Outbox/song") == "a page")
            for file in staged.files {
                #expect(try studio.status(file.name, in: "Outbox/song")?.stamp == file.stamp)
            }
            #expect(try studio.status(.title, in: "Outbox")?.identity == staged.identity)
        }
    }

    @Test("publishing twice is publishing once, even where the user has renamed the folder")
    func publishesOnce() async throws {
        try await Studio.withHome { studio, home in
            let staged = try stage(studio, home)
            #expect(try home.publish(job, staged.identity, as: .title) == .title)
            #expect(try home.publish(job, staged.identity, as: .title) == .title)
            let outbox = try studio.folder("Outbox")
            try outbox.rename(.title, to: .other, in: outbox)
            #expect(try home.publish(job, staged.identity, as: .title) == .other)
            #expect(try studio.names(in: "Outbox") == ["other.wav"])
        }
    }

    @Test("what is neither staged nor published has to be staged anew")
    func asksForStaging() async throws {
        try await Studio.withHome { studio, home in
            let lost = try stage(studio, home)
            try studio.folder("Outbox/.drumscribe.17.tmp").unlink(.page)
            try studio.folder("Outbox/.drumscribe.17.tmp").unlink(.midi)
            try studio.folder("Outbox").removeDirectory(hidden)
            #expect(throws: DeliveryFault.vanished) { try home.publish(job, lost.identity, as: .title) }
            let staged = try stage(studio, home)
            #expect(try home.publish(job, staged.identity, as: .title) == .title)
        }
    }

    @Test("nobody's folder, file or link gives way", arguments: ["folder", "file", "link"])
    func numbers(obstacle: String) async throws {
        try await Studio.withHome { studio, home in
            switch obstacle {
            case "folder": try studio.folder("Outbox").makeDirectory(.title, mode: 0o755)
            case "file": try studio.write(.title, in: "Outbox")
            default: try studio.symlink("song", in: "Outbox", to: "nowhere")
            }
            let before = try studio.status(.title, in: "Outbox")
            let staged = try stage(studio, home)
            #expect(try home.publish(job, staged.identity, as: .title).text == "song (2)")
            #expect(try home.publish(job, staged.identity, as: .title).text == "song (2)")
            #expect(try studio.status(.title, in: "Outbox") == before)
        }
    }

    @Test("staging begins anew, over what a crash has left")
    func stagesAnew() async throws {
        try await Studio.withHome { studio, home in
            let first = try stage(studio, home)
            let half = try studio.folder("Outbox/.drumscribe.17.tmp")
            try half.openOrCreate(.page, mode: 0o644).write(Array("half a p".utf8))
            let second = try stage(studio, home)
            #expect(second.identity == first.identity)
            #expect(try studio.text(.page, in: "Outbox/.drumscribe.17.tmp") == "a page")
        }
    }

    @Test("a link in the place of the hidden folder, or in it, is not followed")
    func refusesLinks() async throws {
        try await Studio.withHome { studio, home in
            try studio.folder("").makeDirectory(.other, mode: 0o755)
            try studio.symlink(hidden.display, in: "Outbox", to: "../other.wav")
            #expect(throws: (any Error).self) { try stage(studio, home) }
            #expect(try studio.names(in: "other.wav") == [])
            try studio.folder("Outbox").unlink(hidden)
            try studio.folder("Outbox").makeDirectory(hidden, mode: 0o755)
            try studio.symlink("song.pdf", in: "Outbox/.drumscribe.17.tmp", to: "../../precious")
            try studio.write(FileName("precious"), in: "", "mine")
            _ = try stage(studio, home)
            #expect(try studio.text(FileName("precious"), in: "") == "mine")
            #expect(try studio.status(.page, in: "Outbox/.drumscribe.17.tmp")?.kind == .regular)
        }
    }

    @Test("results may be seen by whom the outbox lets in", arguments: [UInt32(0o755), 0o700, 0o750])
    func inheritsPermissions(mode: UInt32) async throws {
        try await Studio.withHome { studio, home in
            #expect(chmod(studio.path + "/anna/Outbox", mode) == 0)
            let staged = try stage(studio, home)
            let folder = try home.publish(job, staged.identity, as: .title)
            #expect(try studio.status(folder, in: "Outbox")?.mode == mode)
            #expect(try studio.status(.page, in: "Outbox/song")?.mode == mode & 0o666)
        }
    }

    @Test("names and contents must match")
    func refusesMismatch() async throws {
        try await Studio.withHome { studio, home in
            #expect(throws: DeliveryFault.misunderstood) { try home.stage(job, [.page], contents: []) }
            let page = try studio.product("a page")
            #expect(throws: DeliveryFault.misunderstood) {
                try home.stage(job, [.page, .page], contents: [page, page])
            }
            #expect(try studio.names(in: "Outbox") == [])
        }
    }

    @Test("half a delivery is cleared away when the disk is full", .enabled(if: TinyDisk.isPossible))
    func clearsAfterFull() async throws {
        try await Studio.withHome { studio, home in
            let disk = try TinyDisk(at: studio.path + "/anna/Outbox")
            defer { disk.unmount() }
            let files = [FileName.page, .midi]
            let large = try studio.product(String(repeating: "x", count: TinyDisk.bytes))
            let answer = home.answer(
                .stage(job, files), enclosing: [try studio.product("small"), large])
            #expect(answer.reply == .failed(.full))
            #expect(try studio.names(in: "Outbox") == [])
        }
    }

    private func stage(_ studio: Studio, _ home: UserHome) throws -> StagedFolder {
        try home.stage(
            job, [.page, .midi], contents: [studio.product("a page"), studio.product("some midi")])
    }
}
