import Core
import FoundationEssentials
import Glibc
import Ledger
import Support
import Testing

/// The real daemon with real workers and small recordings, in a calendar where an hour takes a second: the end of
/// a month, kills, a clock that leaps, sheets that their owner moves, a share that is away, and a day that retention
/// waits for.
@Suite("A month's end in a minute", .timeLimit(.minutes(10)))
struct RehearsalTests {
    private let start = CalendarMonth(year: 2026, month: 12).start + .seconds(-20 * 3_600)
    private let uptime = (ContinuousClock.now - ContinuousClock().systemEpoch) / .milliseconds(1)
    private let november = CalendarMonth(year: 2026, month: 11)
    private let december = CalendarMonth(year: 2026, month: 12)

    /// Two songs a month, sheets for a day; Cleo pays for every copy that she drops.
    private static let rules = """
        retention:
          interval_minutes: 60
          clock_grace_hours: 8760
        tiers:
          free:
            monthly_credits: 2
            keep_results_days: 1
            keep_failures_days: 1
          pro:
            monthly_credits: 9
            keep_results_days: 1
            duplicates: run
        users:
          cleo: pro
        """

    @Test("no job is lost or done twice through kills, and the quota is exact through the month's end")
    func lives() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try rehearsal(in: directory)
            try november(studio)
            let daemon = try studio.start(environment: clock(leapDays: -300))
            try studio.until("the third song") { try hasAllSongs(studio) }
            #expect(daemon.stop() == 0)
            try await audit(studio)
        }
    }

    @Test(
        "the same, and a day later only what the rules say has been removed",
        .enabled(if: SlowSuites.areWanted))
    func livesOn() async throws {
        try await withTemporaryDirectory { directory in
            let studio = try rehearsal(in: directory)
            try november(studio)
            let daemon = try studio.start(environment: clock(leapDays: -300))
            try december(studio)
            #expect(daemon.stop() == 0)
            try await audit(studio)
        }
    }

    /// Two of Anna's songs and one of Ben's are done, whatever is killed meanwhile; her third waits, his twin joins
    /// its sheets, and what kills workers is given up. Cleo has the same recording done twice, moves the sheets of
    /// one and renames the page of the other.
    private func november(_ studio: TemporaryStudio) throws {
        for number in 1...3 { try drop(number, as: "song\(number).wav", for: "anna", studio) }
        try drop(4, as: "song.wav", for: "ben", studio)
        let first = try studio.start(environment: clock())
        try studio.until("a first song") { sheets(of: "anna", studio) + sheets(of: "ben", studio) > 0 }
        first.killAtOnce()
        let second = try studio.start(environment: clock(leapDays: 400))
        try studio.until("all but one") { sheets(of: "anna", studio) >= 2 && sheets(of: "ben", studio) == 1 }
        try Data("with my own marks".utf8).write(to: URL(filePath: studio.root + "/ben/Outbox/song/song.pdf"))
        try drop(4, as: "twin.wav", for: "ben", studio)
        try studio.until("the twin") { studio.names(in: "Outbox/song", of: "ben").contains("twin.wav") }
        try studio.drop(Array("DEADLY".utf8), as: "deadly.wav", for: "ben")
        try studio.until("the note") { studio.names(in: "Failed", of: "ben").contains("deadly.why.txt") }
        try cleo(studio)
        second.killAtOnce()
    }

    private func cleo(_ studio: TemporaryStudio) throws {
        for name in ["loop.wav", "loop again.wav"] { try drop(5, as: name, for: "cleo", studio) }
        try studio.until("both loops") {
            ["loop", "loop again"].allSatisfy {
                studio.names(in: "Outbox/\($0)", of: "cleo").contains("\($0).wav")
            }
        }
        try move("Outbox/loop", to: "Outbox/mine", studio)
        try move("Outbox/loop again/loop again.pdf", to: "Outbox/loop again/printed.pdf", studio)
    }

    private func move(_ path: String, to other: String, _ studio: TemporaryStudio) throws {
        let home = studio.root + "/cleo/"
        try FileManager.default.moveItem(atPath: home + path, toPath: home + other)
    }

    /// The share is away until nearly everything is past its time; nothing is removed meanwhile, and all jobs keep
    /// what they have.
    private func outage(_ studio: TemporaryStudio) throws {
        let away = studio.path + "/away"
        try FileManager.default.moveItem(atPath: studio.root, toPath: away)
        try FileManager.default.createDirectory(atPath: studio.root, withIntermediateDirectories: false)
        let before = try FileManager.default.subpathsOfDirectory(atPath: away).sorted()
        try studio.until("all sheets' time") {
            let due = try studio.command("retention", "run", "--dry-run", "-o", "tsv").text
            return ["song3.pdf", "loop.pdf", "loop again.pdf"].allSatisfy(due.contains)
        }
        #expect(try studio.command("retention", "run").code == 0)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: away).sorted() == before)
        #expect(before.contains("anna/Outbox/song3/song3.pdf"))
        try FileManager.default.removeItem(atPath: studio.root)
        try FileManager.default.moveItem(atPath: away, toPath: studio.root)
    }

    /// The third song comes with the new month; a day later all sheets are gone that nobody has touched.
    private func december(_ studio: TemporaryStudio) throws {
        try studio.until("the third song") { try hasAllSongs(studio) }
        try outage(studio)
        try studio.until("the end of the sheets") {
            (1...3).allSatisfy { studio.names(in: "Outbox/song\($0)", of: "anna") == ["song\($0).wav"] }
        }
        try studio.until("the end of the failure") { studio.names(in: "Failed", of: "ben").isEmpty }
        #expect(studio.names(in: "Outbox/song", of: "ben") == ["song.pdf", "song.wav", "twin.wav"])
        try studio.until("the end of Cleo's") {
            studio.names(in: "Outbox/loop again", of: "cleo") == ["loop again.wav", "printed.pdf"]
        }
        #expect(studio.names(in: "Outbox/mine", of: "cleo").count == 6)
        let log = try studio.command("retention", "log", "--user", "ben", "-o", "tsv").text
        #expect(log.contains("\ttouched\t") && log.contains("\tdeleted\t"))
    }

    private func audit(_ studio: TemporaryStudio) async throws {
        let ledger = try Ledger(path: studio.state + "/ledger.sqlite")
        let users = try await ledger.users()
        let jobs = try await ledger.jobs(limit: 99)
        #expect(
            jobs.map(\.name.display).sorted() == [
                "deadly.wav", "loop again.wav", "loop.wav", "song.wav", "song1.wav", "song2.wav", "song3.wav",
                "twin.wav",
            ])
        #expect(jobs.count { $0.state == .delivered } == 7 && jobs.count { $0.link != nil } == 1)
        #expect(jobs.filter { $0.state == .failed }.map(\.isPoisonous) == [true])
        #expect(jobs.allSatisfy { $0.admitted >= start && $0.admitted < start + .seconds(10 * 86_400) })
        for user in users {
            let own = jobs.filter { $0.owner.id == user.id && $0.state == .delivered && $0.link == nil }
            var used = Account.Amount()
            for month in [november, december] {
                let account = try await ledger.account(of: user.id, in: month)
                #expect(account.reserved == Account.Amount())
                #expect(account.used.credits <= account.limit.credits ?? 0)
                used.credits += account.used.credits
                used.audioMilliseconds += account.used.audioMilliseconds
            }
            let lengths = own.compactMap(\.phase.result?.durationMilliseconds)
            #expect(used == Account.Amount(credits: own.count, audioMilliseconds: lengths.reduce(0, +)))
        }
        try await checkRemovals(ledger, jobs)
        try ledger.close()
    }

    private func checkRemovals(_ ledger: Ledger, _ jobs: [JobRecord]) async throws {
        let removals = try await ledger.removals(limit: 1_000)
        let touched = removals.filter { $0.outcome == .touched }.map(\.name?.display)
        #expect(touched == (removals.isEmpty ? [] : ["song.pdf"]))
        #expect(removals.allSatisfy { $0.subject != .history })
        let missing = removals.filter { $0.outcome == .missing }.compactMap(\.name?.display).sorted()
        let moved = ["json", "mid", "musicxml", "pdf", "performance.mid"].map { "loop.\($0)" }
        #expect(missing == (removals.isEmpty ? [] : ["loop again.pdf"] + moved))
        for removal in removals {
            let job = try #require(jobs.first { $0.id == removal.job })
            let end = try #require(job.ended)
            #expect(removal.time >= end + .seconds(86_400), "\(removal)")
        }
    }
}

extension RehearsalTests {
    /// A studio whose workers die of what is deadly.
    private func rehearsal(in directory: String) throws -> TemporaryStudio {
        let worker = """
            #!/bin/sh
            cat >recording && ! grep -q DEADLY recording || kill -9 $$
            exec 0<recording && rm recording
            exec \(Programs.path(of: "drumscribe-worker")) "$@"

            """
        try writeProgram(worker, to: directory + "/worker")
        let workers = "workers:\n  program: \(directory)/worker\n  timeout_minutes: 1440\n"
        let studio = try TemporaryStudio(
            in: directory, users: ["anna", "ben", "cleo"], settings: workers + Self.rules)
        let text = try String(contentsOfFile: studio.configuration, encoding: .utf8)
        try text.replacing("quiet_seconds: 0.1", with: "quiet_seconds: 600").replacing(
            "rescan_seconds: 2", with: "rescan_seconds: 7200"
        ).write(toFile: studio.configuration, atomically: false, encoding: .utf8)
        return studio
    }

    private func clock(leapDays: Int64 = 0) -> [String: String] {
        let beginning = start + .seconds(leapDays * 86_400)
        return ["DRUMSCRIBE_REHEARSAL": "3600 \(Int64(uptime)) \(beginning.milliseconds)"]
    }

    private func drop(_ seed: Int, as name: String, for user: String, _ studio: TemporaryStudio) throws {
        try studio.drop(DrumLoop(bars: 1, seed: UInt64(seed)).wave, as: name, for: user)
    }

    private func hasAllSongs(_ studio: TemporaryStudio) throws -> Bool {
        (1...3).allSatisfy { studio.names(in: "Outbox/song\($0)", of: "anna").contains("song\($0).wav") }
    }

    /// Folders in a user's outbox.
    private func sheets(of user: String, _ studio: TemporaryStudio) -> Int {
        studio.names(in: "Outbox", of: user).count { !$0.hasPrefix(".") }
    }
}
