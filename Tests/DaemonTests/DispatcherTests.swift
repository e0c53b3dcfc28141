import Core
import Ledger
import Settings
import Testing

@testable import Daemon

@Suite("The dispatcher", .timeLimit(.minutes(10)))
struct DispatcherTests {
    @Test("runs a job that was admitted, and tells when no worker has it any more")
    func runs() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            try await dispatching(studio) { dispatcher, ended in
                await dispatcher.jobChanged(job.id)
                #expect(await ended.first { _ in true } == job.id)
            }
            #expect(try await studio.state(of: job) == .finished)
        }
    }

    @Test("hands the worker the title, the limits of the tier and no name of the owner's")
    func ordersWork() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("Blue Rondo.wav")
            let request = try #require(studio.executor.requests.first)
            #expect(request.title == "Blue Rondo")
            #expect(request.stem == "song")
            #expect(request.accepted == job.admitted)
            #expect(request.limits == studio.house.configuration.tier(named: job.owner.tier).limits)
        }
    }

    @Test("takes up what was queued at the start")
    func fills() async throws {
        try await Studio.with { studio in
            let jobs = [try await studio.admit("one.wav"), try await studio.admit("two.wav")]
            try await dispatching(studio) { _, ended in
                var order: [JobID] = []
                for await job in ended {
                    order.append(job)
                    if order.count == 2 { break }
                }
                #expect(order == jobs.map(\.id))
            }
        }
    }

    @Test("makes three attempts at a job that crashes its worker, and then gives it up")
    func givesUp() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.problem(.workerCrashed))
            let job = try await studio.admit("song.wav")
            try await dispatching(studio) { _, _ in
                try await studio.advancing {
                    try await studio.until { try await studio.state(of: job) == .failed }
                }
            }
            let failed = try await studio.house.ledger.job(job.id)
            #expect(failed.attempts == 3)
            #expect(failed.problem?.type == .workerCrashed)
            #expect(studio.executor.requests.count == 3)
        }
    }

    @Test("succeeds at a later attempt")
    func retries() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.problem(.internalError), .problem(.workerCrashed), .sheets)
            let job = try await studio.admit("song.wav")
            try await dispatching(studio) { _, _ in
                try await studio.advancing {
                    try await studio.until { try await studio.state(of: job) == .finished }
                }
            }
            #expect(try await studio.house.ledger.job(job.id).attempts == 3)
        }
    }

    @Test("gives up at once what the recording itself brings about")
    func believesWorker() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.problem(.audioSilent))
            let job = try await studio.finished("song.wav")
            #expect(job.state == .failed && job.attempts == 1)
            #expect(job.credit == .refunded(CalendarMonth(containing: studio.clock.wall)))
        }
    }

    @Test("waits for room on the disk without counting attempts")
    func waitsForDisk() async throws {
        try await Studio.with { studio in
            studio.executor.answer(
                .problem(.storageFull), .problem(.storageFull), .problem(.storageFull),
                .problem(.storageFull),
                .sheets)
            let job = try await studio.admit("song.wav")
            try await dispatching(studio) { _, _ in
                try await studio.advancing {
                    try await studio.until { try await studio.state(of: job) == .finished }
                }
            }
            #expect(try await studio.house.ledger.job(job.id).attempts == 1)
        }
    }

    @Test("puts running jobs back into the queue when it stops, and they lose no attempt")
    func stops() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.works)
            let job = try await studio.admit("song.wav")
            try await dispatching(studio) { dispatcher, _ in
                await studio.executor.untilBegun()
                #expect(await dispatcher.load.running == 1)
            }
            let after = try await studio.house.ledger.job(job.id)
            #expect(after.phase == .queued(nil))
            #expect(after.attempts == 0 && after.interruptions == 1)
        }
    }

    @Test("ends the attempt at a job that is called off")
    func cancelsRunning() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.works)
            let job = try await studio.admit("song.wav")
            try await dispatching(studio) { dispatcher, ended in
                await studio.executor.untilBegun()
                try await studio.house.ledger.cancel(job.id, at: studio.clock.wall)
                await dispatcher.jobChanged(job.id)
                #expect(await ended.first { _ in true } == job.id)
            }
            let month = CalendarMonth(containing: studio.clock.wall)
            let ended = try await studio.house.ledger.job(job.id)
            #expect(ended.state == .cancelled && ended.credit == .refunded(month))
            let entries = try await studio.house.ledger.usageEntries(limit: 9)
            #expect(entries.count { $0.kind == .refund } == 1)
            #expect(entries.reduce(0) { $0 + $1.credits } == 0)
            #expect(entries.reduce(0) { $0 + $1.audioMilliseconds } == 0)
        }
    }

    @Test("forgets a queued job that is called off")
    func cancelsQueued() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.works)
            _ = try await studio.admit("first.wav")
            let job = try await studio.admit("song.wav")
            try await dispatching(studio) { dispatcher, _ in
                await studio.executor.untilBegun()
                #expect(await dispatcher.reason(for: job.id) == .ownerRunningLimit)
                try await studio.house.ledger.cancel(job.id, at: studio.clock.wall)
                await dispatcher.jobChanged(job.id)
                #expect(await dispatcher.reason(for: job.id) == nil)
            }
            #expect(studio.executor.requests.count == 1)
        }
    }

    @Test("lets a job over quota wait, and runs it when the month renews")
    func waitsForMonth() async throws {
        try await Studio.with(oneCredit) { studio in
            let first = try await studio.admit("first.wav")
            let second = try await studio.admit("second.wav")
            try await dispatching(studio) { dispatcher, _ in
                try await studio.until { try await studio.state(of: first) == .finished }
                #expect(await dispatcher.reason(for: second.id) == .ownerQuota)
                studio.clock.advance(by: .seconds(8 * 86_400))
                try await studio.until { try await studio.state(of: second) == .finished }
            }
        }
    }

    @Test("runs a job over quota at once when another one gives its credit back")
    func usesRefund() async throws {
        try await Studio.with(oneCredit) { studio in
            studio.executor.answer(.problem(.audioSilent), .sheets)
            let first = try await studio.admit("first.wav")
            let second = try await studio.admit("second.wav")
            try await dispatching(studio) { _, _ in
                try await studio.until { try await studio.state(of: second) == .finished }
            }
            #expect(try await studio.state(of: first) == .failed)
        }
    }

    @Test("runs a job over quota when a changed configuration lets it")
    func usesNewTiers() async throws {
        try await Studio.with(oneCredit) { studio in
            _ = try await studio.admit("first.wav")
            let second = try await studio.admit("second.wav")
            try await dispatching(studio) { dispatcher, _ in
                var next = studio.house.configuration.current
                next.tiers = HouseConfiguration.shippedTiers
                try await studio.house.ledger.replaceTiers(
                    next.tiers, standard: "free", at: studio.clock.wall)
                studio.house.configuration.replace(with: next)
                await dispatcher.adoptConfiguration(workers: 3)
                try await studio.until { try await studio.state(of: second) == .finished }
                #expect(await dispatcher.load.workers == 3)
            }
        }
    }

    @Test("the copy that is gone costs attempts, and then the job")
    func missesCopy() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            try await studio.house.workshop.remove(try #require(job.staging))
            _ = await Carrier(house: studio.house).carry(job.id)
            let after = try await studio.house.ledger.job(job.id)
            #expect(after.phase.wait?.reason == .retryBackoff)
            #expect(after.problem?.type == .internalError)
        }
    }

    private let oneCredit: (inout HouseConfiguration) -> Void = { configuration in
        configuration.tiers = [
            Tier(
                name: "free", weight: 1, runningPerUser: 1, monthlyCredits: 1,
                limits: AudioLimits(longestSeconds: 60, largestBytes: 1_000),
                retention: RetentionRule(resultsDays: nil, originalsDays: nil))
        ]
    }

    /// Runs `body` while a dispatcher with two workers is at work. `ended` gives the jobs that it tells of.
    private func dispatching(
        _ studio: Studio, _ body: (Dispatcher, _ ended: AsyncStream<JobID>) async throws -> Void
    ) async throws {
        let (ended, log) = AsyncStream<JobID>.makeStream()
        let dispatcher = Dispatcher(studio.house, workers: 2) { log.yield($0) }
        try await dispatcher.fill()
        let work = Task { await dispatcher.run() }
        defer { work.cancel() }
        try await body(dispatcher, ended)
        work.cancel()
        await work.value
    }
}
