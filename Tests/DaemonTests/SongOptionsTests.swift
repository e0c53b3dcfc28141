import Core
import Glibc
import Ledger
import LinuxKit
import Testing
import Wire

@testable import Daemon

@Suite("Options of songs", .timeLimit(.minutes(10)))
struct SongOptionsTests {
    @Test("reach the worker, the song's own over those for all, and survive another start")
    func reachWorker() async throws {
        try await Studio.with { studio in
            try studio.write("tempo: 100\nartist: The Band\n", to: "Inbox/options.yaml")
            try studio.write("tempo: 90.5\ntitle: My Way\n", to: "Inbox/song.yaml")
            let job = try await admit("song.wav", in: studio)
            var expected = SongOptions()
            expected.tempo = 90.5
            expected.title = "My Way"
            expected.artist = "The Band"
            let again = try await studio.house.ledger.wishes(of: job.id)
            #expect(again == SongWishes(expected))
            _ = await Carrier(house: studio.house).carry(job.id)
            #expect(studio.executor.requests.map(\.wishes) == [SongWishes(expected)])
        }
    }

    @Test("beside a song of nearly their name are told and left where they lie")
    func missByALittle() async throws {
        try await Studio.with { studio in
            try studio.write("tempo: 90\n", to: "Inbox/song.wav.yaml")
            let job = try await admit("song.wav", in: studio)
            let wishes = try await studio.house.ledger.wishes(of: job.id)
            #expect(wishes.options == .none)
            #expect(wishes.remarks.count == 1)
            #expect(wishes.remarks.first?.hasPrefix("song.wav.yaml: it is not used; ") == true)
            #expect(try studio.names(in: "Inbox") == [".processing", "song.wav.yaml"])
        }
    }

    @Test("travel with their song, and options.yaml stays")
    func travel() async throws {
        try await Studio.with { studio in
            try studio.write("paper: a4\n", to: "Inbox/options.yaml")
            try studio.write("tempo: 90\n", to: "Inbox/My Song.yml")
            let job = try await admit("My Song.wav", in: studio)
            #expect(
                try studio.names(in: "Inbox/.processing") == [
                    "\(job.id)-My Song.wav", "\(job.id)-My Song.yml",
                ])
            _ = await Carrier(house: studio.house).carry(job.id)
            try await studio.deliver(job)
            #expect(try studio.text(of: "Outbox/My Song/My Song.yml") == "tempo: 90\n")
            #expect(try studio.names(in: "Inbox") == [".processing", "options.yaml"])
            #expect(try studio.names(in: "Inbox/.processing") == [])
            let artifacts = try await studio.house.ledger.artifacts(of: job.id)
            #expect(
                artifacts.filter { $0.kind == .original }.map(\.name.display) == [
                    "My Song.wav", "My Song.yml",
                ])
        }
    }

    @Test("go to Failed beside their song, under its number, and the note tells what was wrong with them")
    func fail() async throws {
        try await Studio.with { studio in
            try studio.write("older", to: "Failed/song.wav")
            try studio.write("older", to: "Failed/song.yaml")
            try studio.write("tempo: 900\n", to: "Inbox/song.yaml")
            studio.executor.answer(.problem(.audioSilent))
            let job = try await admit("song.wav", in: studio)
            _ = await Carrier(house: studio.house).carry(job.id)
            let failed = try await studio.house.ledger.job(job.id)
            try await FailureFiling(house: studio.house, job: failed, problem: try #require(failed.problem))
                .run()
            #expect(try studio.text(of: "Failed/song (2).yaml") == "tempo: 900\n")
            #expect(try studio.text(of: "Failed/song.yaml") == "older")
            let note = try studio.text(of: "Failed/song (2).why.txt")
            #expect(note.contains("About its options:\nsong.yaml, line 1, column 8: tempo must be"))
        }
    }

    @Test("are still heeded when a failed song is tried again, and go on to its page")
    func surviveRetry() async throws {
        try await Studio.with { studio in
            try studio.write("older", to: "Failed/song.yaml")
            try studio.write("tempo: 90\n", to: "Inbox/song.yaml")
            studio.executor.answer(.problem(.audioSilent), .sheets)
            let job = try await admit("song.wav", in: studio)
            _ = await Carrier(house: studio.house).carry(job.id)
            let failed = try await studio.house.ledger.job(job.id)
            try await FailureFiling(house: studio.house, job: failed, problem: try #require(failed.problem))
                .run()
            try await studio.house.ledger.retry(job.id, at: studio.clock.wall)
            _ = await Carrier(house: studio.house).carry(job.id)
            try await studio.deliver(job)
            #expect(studio.executor.requests.map(\.wishes.options.tempo) == [90, 90])
            #expect(try studio.text(of: "Outbox/song/song.yaml") == "tempo: 90\n")
            #expect(try studio.names(in: "Failed").filter { !$0.hasSuffix(".why.txt") } == ["song.yaml"])
        }
    }

    @Test(
        "come home once though a stop comes behind any step",
        arguments: ["take", "stage", "publish", "file"])
    func surviveStop(behind verb: String) async throws {
        try await Studio.with { studio in
            try studio.write("tempo: 90\n", to: "Inbox/song.yaml")
            studio.courier.meddle(after: { $0.verb == verb ? .unavailable : nil })
            let job = try await admit("song.wav", in: studio)
            _ = await Carrier(house: studio.house).carry(job.id)
            if verb != "take" {
                await #expect(throws: DeliveryFault.unavailable) { try await studio.deliver(job) }
            }
            studio.courier.meddle()
            try await Admitter(house: studio.house).takeRemaining()
            try await studio.deliver(job)
            #expect(try studio.text(of: "Outbox/song/song.yaml") == "tempo: 90\n")
            #expect(try studio.names(in: "Inbox") == [".processing"])
            #expect(try studio.names(in: "Inbox/.processing") == [])
        }
    }

    @Test("that were changed after the admission are their owner's, and stay")
    func spareChanged() async throws {
        try await Studio.with { studio in
            try studio.write("tempo: 90\n", to: "Inbox/song.yaml")
            studio.courier.meddle(before: { if case .take = $0 { .unavailable } else { nil } })
            let job = try await admit("song.wav", in: studio)
            try studio.write("tempo: 120 # better\n", to: "Inbox/song.yaml")
            studio.courier.meddle()
            _ = await Carrier(house: studio.house).carry(job.id)
            try await studio.deliver(job)
            #expect(try studio.names(in: "Inbox") == [".processing", "song.yaml"])
            #expect(try studio.text(of: "Inbox/song.yaml") == "tempo: 120 # better\n")
            #expect(try await studio.state(of: job) == .delivered)
        }
    }

    @Test("serve every song with their stem, and go with the last")
    func serveTwo() async throws {
        try await Studio.with { studio in
            try studio.write("tempo: 90\n", to: "Inbox/song.yaml")
            try studio.write("la", to: "Inbox/song.wav")
            try studio.write("la la", to: "Inbox/song.flac")
            let listing = try await studio.courier.list(.anna)
            var desk = PaperDesk(listing)
            for name in ["song.flac", "song.wav"] {
                let arrival = try await studio.arrival(name)
                let papers = desk.papers(on: arrival.name)
                let job = try await Admitter(house: studio.house).admit(
                    arrival, of: studio.anna(), with: papers)
                #expect(try await studio.house.ledger.wishes(of: job.id).options.tempo == 90)
                #expect(try await studio.house.ledger.sheet(of: job.id) == nil || name == "song.wav")
                desk.left(arrival.name)
            }
            #expect(try studio.names(in: "Inbox") == [".processing"])
        }
    }
}

extension SongOptionsTests {
    @Test(
        "that are no plain file are told, left alone, and keep no song waiting",
        arguments: [
            (Trap.link, "it is a link"), (.folder, "it is a folder"), (.pipe, "it is a pipe or a device"),
            (.dangling, "it is a link"),
        ])
    func distrust(trap: Trap, reason: String) async throws {
        try await Studio.with { studio in
            try trap.set(at: "Inbox/song.yaml", in: studio)
            try trap.set(at: "Inbox/options.yaml", in: studio)
            let job = try await admit("song.wav", in: studio)
            let wishes = try await studio.house.ledger.wishes(of: job.id)
            #expect(wishes.options == .none)
            #expect(
                wishes.remarks
                    == ["options.yaml", "song.yaml"].map {
                        "\($0): \(reason), and only a regular file is read; nothing in it is used."
                    })
            _ = await Carrier(house: studio.house).carry(job.id)
            try await studio.deliver(job)
            #expect(try studio.names(in: "Inbox") == [".processing", "options.yaml", "song.yaml"])
        }
    }

    @Test("that are huge, binary or no YAML are told, and the song comes out")
    func survive() async throws {
        try await Studio.with { studio in
            try studio.write(String(repeating: "tempo: 1 ", count: 100_000), to: "Inbox/options.yaml")
            try studio.write("\u{0}\u{1}[[[[", to: "Inbox/song.yaml")
            let job = try await admit("song.wav", in: studio)
            let remarks = try await studio.house.ledger.wishes(of: job.id).remarks
            #expect(remarks.first == "options.yaml: the file has more than 64 KiB; nothing in it is used.")
            #expect(remarks.count == 2 && remarks.last?.hasPrefix("song.yaml") == true)
            _ = await Carrier(house: studio.house).carry(job.id)
            #expect(try await studio.state(of: job) == .finished)
        }
    }

    @Test(
        "that may not be read are told; while nobody can tell, the song waits",
        arguments: [
            (DeliveryFault.refused, true), (.io(5), true), (.changed, false), (.unavailable, false),
            (.rootAbsent, false),
        ])
    func judge(fault: DeliveryFault, goesOn: Bool) async throws {
        try await Studio.with { studio in
            try studio.write("tempo: 90\n", to: "Inbox/song.yaml")
            studio.courier.meddle(before: { request in
                if case .open(let name, _) = request, name.display == "song.yaml" { fault } else { nil }
            })
            if goesOn {
                let job = try await admit("song.wav", in: studio)
                #expect(try await studio.house.ledger.wishes(of: job.id).remarks.count == 1)
            } else {
                await #expect(throws: fault) { try await admit("song.wav", in: studio) }
                #expect(try await studio.house.ledger.jobs(limit: 10) == [])
            }
        }
    }

    @Test("that differ make the same recording another job, and the same ones do not")
    func tellDuplicates() async throws {
        try await Studio.with { studio in
            let first = try await admit("a.wav", in: studio)
            _ = await Carrier(house: studio.house).carry(first.id)
            try await studio.deliver(first)
            #expect(try await admit("b.wav", in: studio).link == first.id)
            try studio.write("tempo: 90\n", to: "Inbox/c.yaml")
            #expect(try await admit("c.wav", in: studio).link == nil)
        }
    }

    /// What a guest may put in the place of a file.
    enum Trap: Sendable {
        case link, folder, pipe, dangling

        func set(at place: String, in studio: Studio) throws {
            switch self {
            case .link:
                try studio.write("tempo: 77\n", to: "elsewhere.yaml")
                try studio.link(place, to: "elsewhere.yaml")
            case .dangling: try studio.link(place, to: "nowhere")
            case .folder: try studio.makeFolder(place)
            case .pipe: #expect(mkfifo("\(studio.home)/\(place)", 0o644) == 0)
            }
        }
    }

    /// Admits a new recording of Anna's with what lies beside it.
    private func admit(_ name: String, in studio: Studio) async throws -> JobRecord {
        try studio.write("la la la", to: "Inbox/\(name)")
        let arrival = try await studio.arrival(name)
        let papers = PaperDesk(try await studio.courier.list(.anna)).papers(on: arrival.name)
        return try await Admitter(house: studio.house).admit(arrival, of: studio.anna(), with: papers)
    }
}
