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
