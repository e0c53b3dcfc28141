import Core
import FoundationEssentials
import Glibc
import Support
import Testing

@Suite("What comes into an inbox", .timeLimit(.minutes(10)))
struct GuestTests {
    private let loop = DrumLoop(tempo: 120, bars: 1)
    private let sheets = ["json", "mid", "musicxml", "pdf", "performance.mid", "wav"]

    @Test("a song becomes sheets; junk, links and folders beside it are left alone")
    func sortsInbox() async throws {
        try await TemporaryStudio.withDaemon { studio, _ in
            let inbox = studio.root + "/anna/Inbox"
            let junk = [".DS_Store", ".hidden.wav", "Thumbs.db", "take.wav.part", "~$song.wav"]
            for name in junk { try studio.drop(loop.wave, as: name, for: "anna") }
            try Data(loop.wave).write(to: URL(filePath: studio.path + "/outside.wav"))
            #expect(symlink(studio.path + "/outside.wav", inbox + "/link.wav") == 0)
            #expect(mkdir(inbox + "/album.wav", 0o755) == 0)
            #expect(mkfifo(inbox + "/pipe.wav", 0o644) == 0)
            try studio.drop(loop.wave, as: "song.wav", for: "anna")
            try studio.until("the song") { studio.names(in: "Outbox", of: "anna") == ["song"] }
            try studio.until("the recording") { studio.names(in: "Outbox/song", of: "anna").count == 6 }
            #expect(studio.names(in: "Outbox/song", of: "anna") == sheets.map { "song.\($0)" })
            #expect(
                studio.names(in: "Inbox", of: "anna")
                    == (junk + [".processing", "album.wav", "link.wav", "pipe.wav"]).sorted())
            #expect(studio.names(in: "Failed", of: "anna") == [])
            #expect(studio.said.contains("not a regular file, left alone"))
        }
    }

    @Test("what is no recording goes to Failed with its reason")
    func explains() async throws {
        let silence = Array(loop.wave.prefix(44)) + Array(repeating: 0, count: loop.wave.count - 44)
        let guests: [(name: String, bytes: [UInt8], reason: String)] = [
            ("diary", Array("Dear diary, today we rehearsed.".utf8), "invalid_audio_format"),
            ("nothing", [], "audio_empty"), ("silence", silence, "audio_silent"),
            ("cut", Array(loop.wave.prefix(loop.wave.count / 2)), "audio_truncated"),
        ]
        try await TemporaryStudio.withDaemon { studio, _ in
            for guest in guests { try studio.drop(guest.bytes, as: guest.name + ".wav", for: "anna") }
            let expected = guests.flatMap { [$0.name + ".wav", $0.name + ".why.txt"] }.sorted()
            try studio.until("all in Failed") { studio.names(in: "Failed", of: "anna") == expected }
            for guest in guests {
                let note = try studio.bytes(of: "Failed/\(guest.name).why.txt", of: "anna")
                #expect(String(decoding: note, as: UTF8.self).contains(guest.reason))
                #expect(try studio.bytes(of: "Failed/\(guest.name).wav", of: "anna") == guest.bytes)
            }
            #expect(studio.names(in: "Outbox", of: "anna") == [])
        }
    }

    @Test("any name that the kernel takes is a good one")
    func takesAnyName() async throws {
        let names: [[UInt8]] = [
            Array("-rf.wav".utf8), Array("line\nbreak\u{1B}[31m.wav".utf8),
            [0xFF, 0xFE] + Array(".wav".utf8),
            Array(repeating: UInt8(ascii: "x"), count: 246) + Array(".wav".utf8),
            Array("Çedille à l’été.wav".utf8),
        ]
        try await TemporaryStudio.withDaemon(settings: free) { studio, _ in
            for name in names { try studio.drop(loop.wave, asBytes: name, for: "anna") }
            let folders = names.map { Array($0.dropLast(4)) }.sorted { $0.lexicographicallyPrecedes($1) }
            try studio.until("all folders") { try studio.rawNames(in: "Outbox", of: "anna") == folders }
            try studio.until("an empty inbox") { studio.names(in: "Inbox/.processing", of: "anna") == [] }
            #expect(studio.said.contains("\u{1B}") == false)
            #expect(studio.said.contains("line\nbreak") == false)
        }
    }

    @Test("the same name twice gives two folders")
    func numbersTwins() async throws {
        try await TemporaryStudio.withDaemon { studio, _ in
            try studio.drop(loop.wave, as: "song.wav", for: "anna")
            try studio.until("the first") { studio.names(in: "Outbox", of: "anna") == ["song"] }
            try studio.drop(DrumLoop(tempo: 100, bars: 1).wave, as: "song.wav", for: "anna")
            try studio.until("the second") { studio.names(in: "Outbox", of: "anna") == ["song", "song (2)"] }
        }
    }

    @Test("a user who comes at run time is served")
    func welcomesUser() async throws {
        try await TemporaryStudio.withDaemon { studio, _ in
            try studio.until("the daemon") { studio.names(in: "", of: "anna").contains("Outbox") }
            #expect(mkdir(studio.root + "/ben", 0o755) == 0)
            try studio.until("Ben's inbox") {
                studio.names(in: "", of: "ben") == ["Failed", "Inbox", "Outbox"]
            }
            try studio.drop(loop.wave, as: "hello.wav", for: "ben")
            try studio.until("Ben's sheets") { studio.names(in: "Outbox", of: "ben") == ["hello"] }
            #expect(studio.names(in: "Outbox", of: "anna") == [])
        }
    }

    @Test("a recording longer than the tier takes is refused, however small its file is")
    func refusesBomb() async throws {
        let tiers = """
            tiers:
              free:
                longest_minutes: 1
            """
        try await TemporaryStudio.withDaemon(settings: tiers) { studio, _ in
            try studio.drop(SparseWave(minutes: 20).bytes, as: "long.wav", for: "anna")
            try studio.until("the refusal") {
                studio.names(in: "Failed", of: "anna") == ["long.wav", "long.why.txt"]
            }
            let note = try studio.bytes(of: "Failed/long.why.txt", of: "anna")
            #expect(String(decoding: note, as: UTF8.self).contains("audio_too_long"))
        }
    }

    /// Two at once, whatever the machine has, and each song anew.
    private let free = """
        workers:
          count: 2
        tiers:
          free:
            duplicates: run
        """
}
