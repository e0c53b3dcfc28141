import Core
import FoundationEssentials
import Ledger
import Testing
import Wire

@testable import Daemon

@Suite("The porter", .timeLimit(.minutes(10)))
struct PorterTests {
    @Test("keeps the inboxes of all homes, those that come later too")
    func keepsHomes() async throws {
        try await Studio.with { studio in
            try await portering(studio) { _, admissions in
                var arrivals = admissions.makeAsyncIterator()
                try studio.write("la la la", to: "Inbox/song.wav")
                #expect(try await studio.advancing { await arrivals.next() }?.name.display == "song.wav")
                try FileManager.default.createDirectory(
                    atPath: studio.path + "/studio/ben/Inbox", withIntermediateDirectories: true)
                try Data("la".utf8).write(to: URL(filePath: studio.path + "/studio/ben/Inbox/ben.wav"))
                #expect(try await studio.advancing { await arrivals.next() }?.owner.home.display == "ben")
            }
        }
    }

    @Test("sets up a home at last that could not be set up at first")
    func preparesLater() async throws {
        try await Studio.with { studio in
            for folder in ["Inbox", "Outbox", "Failed"] { try studio.remove(folder) }
            let failures = Countdown(3)
            studio.courier.meddle(before: { $0 == .prepare && failures.goesOn() ? .unavailable : nil })
            try await portering(studio) { _, admissions in
                try await studio.advancing {
                    while !FileManager.default.fileExists(atPath: studio.home + "/Inbox") {
                        try Task.checkCancellation()
                        await Task.yield()
                    }
                }
                var arrivals = admissions.makeAsyncIterator()
                try studio.write("la la la", to: "Inbox/song.wav")
                #expect(try await studio.advancing { await arrivals.next() } != nil)
            }
            #expect(failures.isOver)
        }
    }

    @Test("says that the root is absent, and sees when it is back")
    func missesRoot() async throws {
        try await Studio.with { studio in
            try studio.unmount()
            try FileManager.default.removeItem(atPath: studio.path + "/studio")
            try await portering(studio) { porter, _ in
                await studio.clock.untilSomebodySleeps()
                #expect(await porter.root == .absent)
                try FileManager.default.moveItem(
                    atPath: studio.path + "/away", toPath: studio.path + "/studio")
                try await studio.advancing {
                    while await porter.root == .absent {
                        try Task.checkCancellation()
                        await Task.yield()
                    }
                }
            }
        }
    }

    /// Runs `body` while a porter is at work.
    private func portering(
        _ studio: Studio, _ body: (Porter, AsyncStream<JobRecord>) async throws -> Void
    ) async throws {
        let (admissions, log) = AsyncStream<JobRecord>.makeStream()
        let porter = Porter(studio.house) { log.yield($0) }
        let work = Task { await porter.run() }
        defer { work.cancel() }
        try await body(porter, admissions)
        work.cancel()
        await work.value
    }
}
