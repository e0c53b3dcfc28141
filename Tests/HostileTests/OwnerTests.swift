import FoundationEssentials
import Glibc
import Support
import Testing

/// Owners at the command line, as themselves. Needs root, to become them.
@Suite("What owners may do by hand", .enabled(if: geteuid() == 0), .timeLimit(.minutes(10)))
struct OwnerTests {
    private let anna: UInt32 = 12_345
    private let ben: UInt32 = 12_346

    /// Nobody has a credit, so every job waits.
    private static let rules = """
        tiers:
          free:
            monthly_credits: 0
            owner_may: [cancel, hold, release, retry]
            requests_per_minute: 40
        """

    @Test("their own jobs as far as the tier goes, others' not at all, and so often as the tier says")
    func handles() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try TemporaryStudio(in: directory, users: ["anna", "ben"], settings: Self.rules)
            #expect(chmod(directory, 0o755) == 0)
            for (user, number) in [("anna", anna), ("ben", ben)] {
                #expect(chown("\(studio.root)/\(user)", number, number) == 0)
            }
            let daemon = try studio.start()
            try studio.drop(DrumLoop(bars: 1, seed: 1).wave, as: "hers.wav", for: "anna")
            try studio.drop(DrumLoop(bars: 1, seed: 2).wave, as: "his.wav", for: "ben")
            try studio.until("both jobs") { try studio.isListening && studio.jobs().count == 2 }
            let all = try studio.jobs()
            let (hers, his) = (try #require(all["hers.wav"]).id, try #require(all["his.wav"]).id)
            #expect(try studio.jobs(as: anna).keys.sorted() == ["hers.wav"])
            try steersOwn(hers, studio)
            try isRefused(hers: hers, his: his, studio)
            try studio.until("too many requests") {
                let reply = try studio.command("version", as: anna)
                return reply.code != 0 && reply.text.contains("40 requests a minute")
            }
            #expect(try studio.command("status", as: ben).code == 0)
            #expect(daemon.stop() == 0)
        }
    }

    private func steersOwn(_ job: Int64, _ studio: TemporaryStudio) throws {
        for (verb, reason) in [("hold", "held"), ("release", "owner_quota")] {
            #expect(try studio.command(verb, "\(job)", as: anna).code == 0)
            #expect(try studio.jobs(as: anna)["hers.wav"]?.waiting?.reason == reason)
        }
        #expect(try studio.command("cancel", "\(job)", as: anna).code == 0)
        try studio.until("the recording in Failed") {
            studio.names(in: "Failed", of: "anna") == ["hers.wav", "hers.why.txt"]
        }
        #expect(try studio.command("retry", "\(job)", as: anna).code == 0)
        #expect(try studio.jobs(as: anna)["hers.wav"]?.state == "queued")
    }

    private func isRefused(hers: Int64, his: Int64, _ studio: TemporaryStudio) throws {
        let sooner = try studio.command("prioritise", "\(hers)", "sooner", as: anna)
        #expect(sooner.code != 0 && sooner.text.contains("Tier free does not let owners prioritise"))
        for verb in ["hold", "release", "cancel", "retry", "show"] {
            let reply = try studio.command(verb, "\(his)", as: anna)
            #expect(reply.code != 0 && reply.text.contains("no job \(his)"), "\(reply.text)")
        }
        for words in [["retention", "run"], ["tiers", "reset", "free"]] {
            let reply = try studio.command(words[0], words[1], words.last ?? "", as: anna)
            #expect(reply.code != 0, "\(reply.text)")
        }
        #expect(try studio.command("prioritise", "\(his)", "first").code == 0)
    }
}
