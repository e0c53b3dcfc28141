import Core
import FoundationEssentials
import Glibc
import Support
import Testing

@Suite("What comes into an inbox as options", .timeLimit(.minutes(10)))
struct OptionTests {
    private let loop = DrumLoop(tempo: 120, bars: 1)

    @Test("options are met, and a first hint that is wrong stops no song")
    func meets() async throws {
        try await TemporaryStudio.withDaemon { studio, _ in
            let wishes = "tempo: 900\ntitle: My Way\noutputs: [pdf, csv, png]\nleave_out: hi_hat\n"
            try studio.drop(Array("artist: The Band\npaper: letter\n".utf8), as: "options.yaml", for: "anna")
            try studio.drop(Array(wishes.utf8), as: "song.yaml", for: "anna")
            try studio.drop(loop.wave, as: "song.wav", for: "anna")
            try studio.until("the song") {
                studio.names(in: "Outbox/song", of: "anna")
                    == ["1.png", "csv", "notes.txt", "pdf", "wav", "yaml"].map { "song.\($0)" }
            }
            let notes = String(
                decoding: try studio.bytes(of: "Outbox/song/song.notes.txt", of: "anna"), as: UTF8.self)
            #expect(notes.contains("song.yaml, line 1, column 8: tempo must be a number"))
            #expect(try studio.bytes(of: "Outbox/song/song.yaml", of: "anna") == Array(wishes.utf8))
            #expect(studio.names(in: "Inbox", of: "anna") == [".processing", "options.yaml"])
        }
    }

    @Test("whatever lies in the place of options, the song comes out and the daemon stays")
    func survives() async throws {
        let bomb = (1...20).map {
            "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]"
        }
        let guests: [(name: String, bytes: [UInt8])] = [
            ("binary", (0...255).map { UInt8($0) }),
            ("bomb", Array((["a0: &a0 x"] + bomb).joined(separator: "\n").utf8)),
            ("deep", Array(repeating: UInt8(ascii: "["), count: 60_000)),
            ("huge", Array(repeating: UInt8(ascii: "#"), count: 3 << 20)),
        ]
        try await TemporaryStudio.withDaemon(
            settings: "tiers:\n  free:\n    running_per_user: 2\n    duplicates: run\n"
        ) {
            studio, _ in
            let inbox = studio.root + "/anna/Inbox"
            #expect(symlink("/dev/zero", inbox + "/options.yaml") == 0)
            #expect(mkfifo(inbox + "/pipe.yaml", 0o644) == 0)
            for guest in guests { try studio.drop(guest.bytes, as: guest.name + ".yaml", for: "anna") }
            let names = guests.map(\.name) + ["pipe"]
            for name in names { try studio.drop(loop.wave, as: name + ".wav", for: "anna") }
            try studio.until("all songs") {
                names.allSatisfy { studio.names(in: "Outbox/\($0)", of: "anna").contains("\($0).wav") }
            }
            for name in names {
                let notes = try studio.bytes(of: "Outbox/\(name)/\(name).notes.txt", of: "anna")
                #expect(String(decoding: notes, as: UTF8.self).contains("options.yaml: it is a link"))
                #expect(String(decoding: notes, as: UTF8.self).contains("\(name).yaml"))
            }
            #expect(studio.names(in: "Inbox", of: "anna") == [".processing", "options.yaml", "pipe.yaml"])
        }
    }
}
