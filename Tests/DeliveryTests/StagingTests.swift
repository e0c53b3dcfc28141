import Core
import LinuxKit
import Support
import Testing
import Wire

@testable import Delivery

@Suite("Staging")
struct StagingTests {
    @Test("a recording is copied in, and digested as it lies here")
    func takesIn() async throws {
        try await with { studio, staging in
            let (recording, stamp) = try recording(studio)
            let key = try Staging.newKey()
            let staged = try staging.takeIn(recording, expecting: stamp, as: key)
            #expect(staged == StagedRecording(size: 8, digest: ContentDigest(of: Array("la la la".utf8))))
            #expect(try staging.takeIn(recording, expecting: stamp, as: key) == staged)
            #expect(try ContentDigest(of: staging.recording(of: key)) == staged.digest)
            #expect(try staging.keys() == [key])
        }
    }

    @Test("a recording that changes meanwhile is refused")
    func refusesChanged() async throws {
        try await with { studio, staging in
            let (recording, stamp) = try recording(studio)
            try studio.folder("Inbox").openOrCreate(.song, mode: 0o644).write([1])
            #expect(throws: DeliveryFault.changed) {
                try staging.takeIn(recording, expecting: stamp, as: .title)
            }
            try studio.folder("Inbox").openOrCreate(.song, mode: 0o644).write([1], at: 1_000)
            #expect(throws: DeliveryFault.changed) {
                try staging.takeIn(recording, expecting: stamp, as: .title)
            }
        }
    }

    @Test("each attempt finds an empty place for its results")
    func emptiesResults() async throws {
        try await with { _, staging in
            let path = try staging.freshResults(of: .title)
            _ = try Directory(path: path).create(.page, mode: 0o600)
            #expect(try staging.result(.page, of: .title).status().kind == .regular)
            #expect(try staging.freshResults(of: .title) == path)
            #expect(try Directory(path: path).entries() == [])
            #expect(throws: DeliveryFault.vanished) { try staging.result(.page, of: .title) }
        }
    }

    @Test("removing a job removes all that is known, once")
    func removes() async throws {
        try await with { studio, staging in
            let (recording, stamp) = try recording(studio)
            _ = try staging.takeIn(recording, expecting: stamp, as: .title)
            let results = try Directory(path: staging.freshResults(of: .title))
            _ = try results.create(.page, mode: 0o600)
            try staging.remove(.title)
            try staging.remove(.title)
            #expect(try staging.keys() == [])
        }
    }

    @Test("what nobody knows stays, and what links lead to", arguments: ["folder", "file"])
    func keepsUnknown(kind: String) async throws {
        try await with { studio, staging in
            let results = try Directory(path: staging.freshResults(of: .title))
            if kind == "folder" {
                try results.makeDirectory(.other, mode: 0o700)
            } else {
                _ = try Directory(path: studio.path + "/staging/song").create(.other, mode: 0o600)
            }
            #expect(throws: DeliveryFault.refused) { try staging.remove(.title) }
            #expect(try staging.keys() == [.title])
        }
    }

    @Test("a link in the place of a job is not followed")
    func refusesLinks() async throws {
        try await with { studio, staging in
            let inbox = studio.path + "/anna/Inbox"
            try studio.write(FileName("recording"), in: "Inbox", "mine")
            try studio.symlink("../../staging/song", in: "Inbox", to: inbox)
            #expect(throws: DeliveryFault.irregular) { try staging.remove(.title) }
            #expect(throws: DeliveryFault.irregular) { try staging.recording(of: .title) }
            #expect(try studio.text(FileName("recording"), in: "Inbox") == "mine")
            #expect(try staging.keys() == [])
        }
    }

    @Test("keys are names, and differ")
    func makesKeys() throws {
        let keys = try (0..<100).map { _ in try Staging.newKey() }
        #expect(Set(keys).count == 100)
        #expect(keys.allSatisfy { $0.bytes.count == 16 })
    }

    private func with(_ body: (Studio, Staging) throws -> Void) async throws {
        try await Studio.withHome { studio, _ in
            try body(studio, Staging(path: studio.path + "/staging"))
        }
    }

    private func recording(_ studio: Studio) throws -> (Descriptor, FileStamp) {
        let stamp = try studio.write(.song, in: "Inbox")
        return (try studio.folder("Inbox").file(.song), stamp)
    }
}
