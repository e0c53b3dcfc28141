import Core
import Delivery
import Ledger
import Testing
import Wire

@testable import Daemon

@Suite("An inbox keeper", .timeLimit(.minutes(10)))
struct InboxKeeperTests {
    @Test("admits a file once it has settled, and once only")
    func admitsOnce() async throws {
        try await Studio.with { studio in
            try await keeping(studio) { keeper, admissions in
                try studio.write("la la la", to: "Inbox/song.wav")
                await keeper.hint()
                await studio.clock.untilSomebodySleeps()
                #expect(try studio.names(in: "Inbox") == [".processing", "song.wav"])
                var arrivals = admissions.makeAsyncIterator()
                #expect(try await studio.advancing { await arrivals.next() }?.name.display == "song.wav")
                for _ in 0..<3 { await keeper.hint() }
            }
            #expect(try await studio.house.ledger.jobs(limit: 10).count == 1)
        }
    }

    @Test("leaves junk and what is no file alone")
    func ignores() async throws {
        try await Studio.with { studio in
            try studio.write("x", to: "Inbox/.DS_Store")
            try studio.write("x", to: "Inbox/take 1.wav.part")
            try studio.write("x", to: "outside.wav")
            try studio.link("Inbox/link.wav", to: "outside.wav")
            try studio.makeFolder("Inbox/album.wav")
            try studio.write("la la la", to: "Inbox/song.wav")
            try await keeping(studio) { _, admissions in
                var arrivals = admissions.makeAsyncIterator()
                _ = try await studio.advancing { await arrivals.next() }
            }
            #expect(try await studio.house.ledger.jobs(limit: 10).map(\.name.display) == ["song.wav"])
            #expect(
                try studio.names(in: "Inbox") == [
                    ".DS_Store", ".processing", "album.wav", "link.wav", "take 1.wav.part",
                ])
        }
    }

    @Test(
        "tries again what could not be admitted",
        arguments: [DeliveryFault.full, .changed, .unavailable, .refused])
    func retries(fault: DeliveryFault) async throws {
        try await Studio.with { studio in
            let failures = Countdown(2)
            studio.courier.meddle(before: {
                if case .open = $0, failures.goesOn() { fault } else { nil }
            })
            try studio.write("la la la", to: "Inbox/song.wav")
            try await keeping(studio) { _, admissions in
                var arrivals = admissions.makeAsyncIterator()
                let job = try await studio.advancing { await arrivals.next() }
                #expect(job?.name.display == "song.wav")
            }
            #expect(failures.isOver)
            #expect(try await studio.house.ledger.jobs(limit: 10).count == 1)
        }
    }

    @Test("says once that a file waits, however often it tries")
    func staysQuiet() async throws {
        try await Studio.with { studio in
            let failures = Countdown(20)
            studio.courier.meddle(before: {
                if case .open = $0, failures.goesOn() { .refused } else { nil }
            })
            try studio.write("la la la", to: "Inbox/song.wav")
            try await keeping(studio) { _, admissions in
                var arrivals = admissions.makeAsyncIterator()
                _ = try await studio.advancing { await arrivals.next() }
            }
            #expect(failures.isOver)
            #expect(studio.journal.messages.count { $0 == "a file waits in the inbox" } == 1)
        }
    }

    @Test("goes on once an inbox that was away is back")
    func survivesAbsence() async throws {
        try await Studio.with { studio in
            try studio.move("Inbox", to: "Elsewhere")
            try studio.write("la la la", to: "Elsewhere/song.wav")
            try await keeping(studio) { _, admissions in
                await studio.clock.untilSomebodySleeps()
                try studio.move("Elsewhere", to: "Inbox")
                var arrivals = admissions.makeAsyncIterator()
                let job = try await studio.advancing { await arrivals.next() }
                #expect(job?.name.display == "song.wav")
            }
        }
    }

    /// Runs `body` while a keeper keeps Anna's inbox.
    private func keeping(
        _ studio: Studio, _ body: (InboxKeeper, AsyncStream<JobRecord>) async throws -> Void
    ) async throws {
        let (admissions, log) = AsyncStream<JobRecord>.makeStream()
        let keeper = InboxKeeper(Home(name: .anna, owner: 1_001), in: studio.house) { log.yield($0) }
        let work = Task { await keeper.run() }
        defer { work.cancel() }
        try await body(keeper, admissions)
        work.cancel()
        await work.value
    }
}
