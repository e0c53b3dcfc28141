import APIModel
import ControlAPI
import Core
import Ledger
import Testing

@testable import Daemon

@Suite("Jobs taken in hand in the control room", .timeLimit(.minutes(10)))
struct HandlingDeskTests {
    private let operatorCaller = Caller(uid: 0, gid: 0, isOperator: true)
    private let anna = Caller(uid: 1_001, gid: 1_001, isOperator: false)
    private let ben = Caller(uid: 1_002, gid: 1_002, isOperator: false)

    @Test("a job is held until it is released")
    func holds() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            let held = try await room.handle(job.id, .hold, by: anna)
            #expect(held.waiting?.reason == .held && held.expectedStartAt == nil)
            let released = try await room.handle(job.id, .release, by: anna)
            #expect(released.waiting?.reason == .queued)
        }
    }

    @Test("what an operator holds its owner does not release")
    func holdsAsOperator() async throws {
        try await Studio.with { studio in
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            let held = try await room.handle(job.id, .hold, by: operatorCaller)
            #expect(held.waiting?.reason == .heldByOperator && held.expectedStartAt == nil)
            for handling in [Handling.hold, .release] {
                let refused = await #expect(throws: Problem.self) {
                    try await room.handle(job.id, handling, by: anna)
                }
                #expect(refused?.type == .notPermitted)
            }
            #expect(try await room.job(job.id, for: anna).waiting?.reason == .heldByOperator)
            let released = try await room.handle(job.id, .release, by: operatorCaller)
            #expect(released.waiting?.reason == .queued)
        }
    }

    @Test("a waiting job says when it is likely to start")
    func foresees() async throws {
        try await Studio.with { studio in
            for name in ["one.wav", "two.wav"] { try await studio.admit(name, name) }
            let room = ControlRoom(in: studio)
            try await room.dispatcher.fill()
            let jobs = try await room.jobs(JobsQuery(), for: anna).jobs
            let starts = jobs.compactMap(\.expectedStartAt)
            #expect(starts.count == 2 && starts.allSatisfy { $0 >= studio.clock.wall })
            #expect(try await room.job(jobs[0].id, for: anna).expectedStartAt == starts[0])
        }
    }

    @Test(
        "the estimate is that of the model which the tier names for the length",
        arguments: [("accurate", 300..<3_000), ("fast", 0..<60)])
    func foreseesByModel(model: String, seconds: Range<Int64>) async throws {
        try await Studio.with {
            $0.tiers[0].models = [ModelRule(model)]
        } _: { studio in
            for (name, work) in [("accurate", 700_000), ("fast", 7_000)] as [(String, Int64)] {
                let done = FinishedWork(
                    name: FileName(known: "x.wav"), size: 7, audioMilliseconds: 700_000,
                    processingMilliseconds: work, model: name)
                studio.house.costs.learn(Array(repeating: done, count: 9))
            }
            for name in ["one.wav", "two.wav"] { try await studio.admit(name, name) }
            let room = ControlRoom(in: studio)
            try await room.dispatcher.fill()
            let starts = try await room.jobs(JobsQuery(), for: anna).jobs.compactMap(\.expectedStartAt)
            let last = try #require(starts.max())
            #expect(seconds.contains((last - studio.clock.wall).components.seconds))
        }
    }

    @Test("a job changes its place; only operators put one before everybody's")
    func prioritises() async throws {
        try await Studio.with({ $0.tiers[0].ownerMay = [.prioritise] }) { studio in
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            #expect(try await room.handle(job.id, .prioritise(.later), by: anna).urgency == "later")
            let refused = await #expect(throws: Problem.self) {
                try await room.handle(job.id, .prioritise(.first), by: anna)
            }
            #expect(refused?.type == .notPermitted)
            #expect(try await room.handle(job.id, .prioritise(.first), by: operatorCaller).urgency == "first")
            #expect(try await room.handle(job.id, .prioritise(.usual), by: anna).urgency == nil)
        }
    }

    @Test("a failed job is taken up again; one that is delivered is not")
    func retries() async throws {
        try await Studio.with { studio in
            studio.executor.answer(.problem(.audioSilent))
            let failed = try await studio.finished("silence.wav")
            let room = ControlRoom(in: studio)
            let again = try await room.handle(failed.id, .retry, by: anna)
            #expect(again.state == .queued && again.attempt == 0)
            studio.executor.answer(.sheets)
            let done = try await studio.delivered("done.wav")
            for handling in [Handling.retry, .hold, .release, .prioritise(.sooner)] {
                let refused = await #expect(throws: Problem.self) {
                    try await room.handle(done.id, handling, by: operatorCaller)
                }
                #expect(refused?.type == .conflict)
            }
            await room.deliverer.stop()
        }
    }

    @Test(
        "owners do what their tier lets them, operators everything",
        arguments: [Handling.hold, .release, .prioritise(.sooner)])
    func obeysTiers(handling: Handling) async throws {
        try await Studio.with({ $0.tiers[0].ownerMay = [] }) { studio in
            let job = try await studio.admit("song.wav")
            let room = ControlRoom(in: studio)
            let refused = await #expect(throws: Problem.self) {
                try await room.handle(job.id, handling, by: anna)
            }
            #expect(refused?.type == .notPermitted)
            let hidden = await #expect(throws: Problem.self) {
                try await room.handle(job.id, handling, by: ben)
            }
            #expect(hidden?.type == .notFound)
            let noCancel = await #expect(throws: Problem.self) { try await room.cancel(job.id, by: anna) }
            #expect(noCancel?.type == .notPermitted)
            #expect(try await room.handle(job.id, handling, by: operatorCaller).state == .queued)
        }
    }
}
