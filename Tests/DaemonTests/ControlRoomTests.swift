import APIModel
import ControlAPI
import Core
import LinuxKit
import Ledger
import Testing

@testable import Daemon

@Suite("The control room", .timeLimit(.minutes(10)))
struct ControlRoomTests {
    private let operatorCaller = Caller(uid: 0, gid: 0, isOperator: true)
    private let anna = Caller(uid: 1_001, gid: 1_001, isOperator: false)
    private let ben = Caller(uid: 1_002, gid: 1_002, isOperator: false)

    @Test("an ordinary caller sees only their own jobs, an operator all")
    func hidesOthers() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            for caller in [anna, operatorCaller] {
                #expect(try await room.jobs(JobsQuery(), for: caller).jobs.map(\.id) == [job.id])
                #expect(try await room.job(job.id, for: caller).name == "song.wav")
            }
            #expect(try await room.jobs(JobsQuery(), for: ben).jobs == [])
            await #expect(throws: Problem.self) { try await room.job(job.id, for: ben) }
            await #expect(throws: Problem.self) { try await room.cancel(job.id, by: ben) }
            #expect(try await studio.state(of: job) == .queued)
        }
    }

    @Test("somebody else's job and none at all get the same answer")
    func tellsNothing() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            let others = await #expect(throws: Problem.self) { try await room.job(job.id, for: ben) }
            let none = await #expect(throws: Problem.self) { try await room.job(JobID(99), for: ben) }
            #expect(others?.type == .notFound && none?.type == .notFound)
            #expect(
                others?.detail.replacing(job.id.description, with: "")
                    == none?.detail.replacing("99", with: ""))
        }
    }

    @Test("who asks for another user's jobs is told so; an operator is told of nobody")
    func namesUsers() async throws {
        try await Studio.with { studio in
            try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            #expect(try await room.jobs(JobsQuery(user: "anna"), for: anna).jobs.count == 1)
            #expect(try await room.jobs(JobsQuery(user: "anna"), for: operatorCaller).jobs.count == 1)
            let refused = await #expect(throws: Problem.self) {
                try await room.jobs(JobsQuery(user: "anna"), for: ben)
            }
            let absent = await #expect(throws: Problem.self) {
                try await room.jobs(JobsQuery(user: "zoe"), for: operatorCaller)
            }
            #expect(refused?.type == .notPermitted && absent?.type == .notFound)
        }
    }

    @Test("lists go on where a page ends")
    func pages() async throws {
        try await Studio.with { studio in
            for number in 1...5 { try await studio.admit("song\(number).wav") }
            let room = ControlRoom(in: studio)
            var cursor: JobCursor?
            var seen: [Int64] = []
            repeat {
                let page = try await room.jobs(JobsQuery(limit: 2, cursor: cursor), for: anna)
                seen += page.jobs.map(\.id.number)
                cursor = page.nextCursor
            } while cursor != nil
            #expect(seen == [5, 4, 3, 2, 1])
        }
    }

    @Test("the status counts everybody's jobs, and shows the caller's own")
    func showsStatus() async throws {
        try await Studio.with { studio in
            try await studio.admit("song.wav")
            studio.executor.answer(.problem(.audioSilent))
            _ = try await studio.finished("silence.wav")
            let room = ControlRoom(in: studio)
            let mine = try await room.status(for: anna)
            #expect(mine.jobs.queued == 1 && mine.jobs.failed == 1)
            #expect(mine.queue.map(\.tier) == ["free"])
            #expect(mine.own.active.map(\.name) == ["song.wav"])
            #expect(mine.quota?.creditsUsed == 1)
            #expect(mine.failures.map(\.name) == ["silence.wav"])
            let others = try await room.status(for: ben)
            #expect(others.jobs == mine.jobs)
            #expect(others.own.active == [] && others.failures == [] && others.quota == nil)
        }
    }

    @Test("a running job shows its progress, a waiting one its reason")
    func showsProgress() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.works)
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            #expect(try await room.job(job.id, for: anna).waiting?.reason == .queued)
            let attempt = Task { await Carrier(house: studio.house).carry(job.id) }
            await studio.executor.untilBegun()
            let running = try await room.job(job.id, for: anna)
            #expect(running.percent == 42 && running.stage == .transcribing && running.waiting == nil)
            attempt.cancel()
            _ = await attempt.value
        }
    }

    @Test("a finished job that cannot be delivered shows why")
    func showsHeldDelivery() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            let room = ControlRoom(in: studio)
            #expect(try await room.job(job.id, for: anna).waiting == nil)
            try await studio.house.ledger.hold(job.id, Wait(.outboxUnwritable), at: studio.clock.wall)
            #expect(try await room.job(job.id, for: anna).waiting?.reason == .outboxUnwritable)
        }
    }

    @Test("a job is called off once; what has ended cannot be")
    func cancels() async throws {
        try await Studio.with { studio in
            let (job, done) = (try await studio.admit("song.wav"), try await studio.delivered("done.wav"))
            let room = ControlRoom(in: studio)
            for _ in 0..<2 { #expect(try await room.cancel(job.id, by: anna).state == .cancelled) }
            let late = await #expect(throws: Problem.self) { try await room.cancel(done.id, by: anna) }
            #expect(late?.type == .conflict)
            try await studio.until {
                try await studio.house.ledger.job(job.id).phase == .cancelled(filed: true)
            }
            await room.deliverer.stop()
        }
    }

    @Test("events are told from any number on, and only the caller's own")
    func tellsEvents() async throws {
        try await Studio.with { studio in
            let job = try await studio.finished("song.wav")
            let room = ControlRoom(in: studio)
            let feed = try await room.events(since: 0, for: anna)
            let others = try await room.events(since: 0, for: ben)
            var told: [JobState?] = []
            for await event in feed.events {
                told.append(event.state)
                if event.state == .finished { break }
            }
            #expect(told == [.queued, .running, .finished])
            try await studio.deliver(job)
            await studio.house.events.close()
            #expect(await others.events.first { _ in true } == nil)
        }
    }

    @Test("a number far ahead is no harm", arguments: [Int64.max, 1_000_000])
    func survivesNumbers(since: Int64) async throws {
        try await Studio.with { studio in
            try await studio.admit("song.wav")
            let feed = try await ControlRoom(in: studio).events(since: since, for: anna)
            #expect(feed.lastSequence == since)
        }
    }

    @Test("the plan of retention names the caller's files only")
    func plansRetention() async throws {
        try await Studio.with { studio in
            let job = try await studio.delivered("song.wav")
            let room = ControlRoom(in: studio)
            let plan = try await room.retention(for: anna)
            #expect(plan.entries.count == 5)
            #expect(plan.entries.allSatisfy { $0.job == job.id && $0.kind == .result })
            #expect(plan.entries.first?.path?.hasPrefix(studio.home + "/Outbox/song/song.") == true)
            #expect(try await room.retention(for: ben).entries == [])
            #expect(try await room.retention(for: operatorCaller).entries.count == 5)
        }
    }

    @Test("health tells what is wrong")
    func tellsHealth() async throws {
        try await Studio.with { studio in
            let checks = try await ControlRoom(in: studio).health().checks
            #expect(checks.map(\.name) == ["database", "root", "disk", "models"])
            #expect(checks.first?.ok == true)
            // Nobody has looked at the root yet.
            #expect(checks.first { $0.name == "root" }?.ok == false)
        }
    }

    @Test("root and the daemon's own user are operators, a stranger is not")
    func knowsOperators() async throws {
        try await Studio.with { studio in
            let room = ControlRoom(in: studio)
            #expect(await room.isOperator(uid: 0, gid: 0))
            #expect(await room.isOperator(uid: ThisProcess.user, gid: 7))
            #expect(await room.isOperator(uid: 54_321, gid: 54_321) == false)
        }
    }

    @Test("the metrics name nobody")
    func measures() async throws {
        try await Studio.with { studio in
            _ = try await studio.delivered("song.wav")
            let metrics = try await ControlRoom(in: studio).metrics()
            #expect(metrics.contains { $0.name == "drumscribe_jobs" })
            let wait = try #require(metrics.first { $0.name == "drumscribe_wait_seconds" })
            #expect(wait.kind == .summary)
            #expect(wait.samples.map(\.labels.first?.value) == ["0.5", "0.9", "0.99", "1", nil])
            #expect(metrics.contains { $0.name == "drumscribe_quota_users_full" })
            #expect("\(metrics)".contains("song") == false)
        }
    }
}

extension ControlRoom {
    /// A control room whose porter and dispatcher rest.
    init(in studio: Studio) {
        let deliverer = Deliverer(studio.house)
        self.init(
            house: studio.house, porter: Porter(studio.house) { _ in },
            dispatcher: Dispatcher(studio.house, workers: 2) { _ in }, deliverer: deliverer,
            started: studio.clock.wall)
    }
}
