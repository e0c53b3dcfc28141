import Core
import Glibc
import Ledger
import Support
import Testing

/// A hundred songs of three users, and a daemon that is killed ten times meanwhile. What is checked is what users
/// have in their folders; only the quotas are read from the ledger, after everything has stopped.
@Suite("Killing the daemon", .enabled(if: SlowSuites.areWanted), .serialized)
struct KillTests {
    private let users = ["anna", "ben", "cleo"]
    private let songs = 100
    private let kills = 10

    @Test("every song ends exactly once in an outbox and is paid for once", arguments: [UInt64(1), 2])
    func losesNothing(seed: UInt64) async throws {
        try await withTemporaryDirectory { directory in
            let studio = try TemporaryStudio(in: directory, users: users)
            var random = SeededRandom(seed: seed)
            try dropAll(into: studio)
            for round in 1...kills { try killOnce(studio, after: round * songs / (kills + 2), &random) }
            let last = try studio.start()
            let complete = try studio.waits(atMost: .seconds(300)) { delivered(studio) == songs }
            #expect(complete, "seed \(seed): only \(delivered(studio)) of \(songs) were delivered")
            #expect(last.stop() == 0)
            try checkFolders(studio)
            try await checkQuotas(studio)
        }
    }

    private func dropAll(into studio: TemporaryStudio) throws {
        for number in 0..<songs {
            try studio.drop(bytes(of: number), as: name(of: number), for: user(of: number))
        }
    }

    /// Kills the daemon a random moment after so many songs have been delivered, so that each life does some work.
    private func killOnce(_ studio: TemporaryStudio, after count: Int, _ random: inout SeededRandom) throws {
        let daemon = try studio.start()
        #expect(try studio.waits(atMost: .seconds(120)) { delivered(studio) >= count })
        usleep(UInt32.random(in: 0...400_000, using: &random))
        daemon.killAtOnce()
    }

    private func delivered(_ studio: TemporaryStudio) -> Int {
        users.map { studio.names(in: "Outbox", of: $0).count { !$0.hasPrefix(".") } }.reduce(0, +)
    }

    private func checkFolders(_ studio: TemporaryStudio) throws {
        for user in users {
            let expected = (0..<songs).filter { self.user(of: $0) == user }
            #expect(studio.names(in: "Outbox", of: user) == expected.map { "song\($0)" }.sorted())
            #expect(studio.names(in: "Inbox", of: user) == [".processing"])
            #expect(studio.names(in: "Inbox/.processing", of: user) == [])
            #expect(studio.names(in: "Failed", of: user) == [])
            for number in expected { try checkFolder(of: number, studio) }
        }
    }

    private func checkFolder(of number: Int, _ studio: TemporaryStudio) throws {
        let endings = ["json", "mid", "musicxml", "pdf", "performance.mid", "wav"]
        let folder = "Outbox/song\(number)"
        #expect(
            studio.names(in: folder, of: user(of: number)) == endings.map { "song\(number).\($0)" })
        #expect(
            try studio.bytes(of: "\(folder)/song\(number).wav", of: user(of: number)) == bytes(of: number))
        let pdf = try studio.bytes(of: "\(folder)/song\(number).pdf", of: user(of: number))
        #expect(pdf.starts(with: Array("%PDF".utf8)) && pdf.suffix(6).contains(UInt8(ascii: "F")))
    }

    private func checkQuotas(_ studio: TemporaryStudio) async throws {
        let ledger = try Ledger(path: studio.state + "/ledger.sqlite")
        let known = try await ledger.users()
        #expect(known.map(\.home.display) == users)
        var interruptions = 0
        for user in known {
            let jobs = try await ledger.jobs(JobFilter(owner: user.id), limit: 1_000)
            let expected = (0..<songs).count { self.user(of: $0) == user.home.display }
            #expect(jobs.count == expected)
            #expect(jobs.allSatisfy { $0.state == .delivered })
            let months = Set(jobs.map { CalendarMonth(containing: $0.admitted) })
            var used = 0
            for month in months { used += try await ledger.usage(of: user.id, in: month) }
            #expect(used == expected)
            interruptions += jobs.map(\.interruptions).reduce(0, +)
        }
        print("kills \(kills), jobs \(songs), attempts cut short \(interruptions)")
        #expect(interruptions >= kills / 2, "the kills hit nothing, so this run proves nothing")
        try ledger.close()
    }

    private func user(of number: Int) -> String { users[number % users.count] }
    private func name(of number: Int) -> String { "song\(number).wav" }

    private func bytes(of number: Int) -> [UInt8] {
        DrumLoop(tempo: 90 + Double(number % 60), bars: 1, seed: UInt64(number)).wave
    }
}
