import Core
import Testing

@testable import Ledger

@Suite("Attempts")
struct AttemptsTests {
    @Test("a claimed job runs, and its attempt counts")
    func claims() async throws {
        let house = try await TestHouse()
        let id = try await house.admit().id
        guard case .running(let job) = try await house.ledger.claim(id, boot: "b1", at: .noon) else {
            Issue.record("not running")
            return
        }
        #expect(job.phase == .running(boot: "b1") && job.attempts == 1 && job.started == .noon)
        #expect(try await house.ledger.runningJobs() == [job])
    }

    @Test("an attempt that failed by itself counts; interruptions and trouble around it do not")
    func countsAttempts() async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: .running)
        try await house.ledger.requeue(id, .interrupted, at: .noon)
        var job = try await house.ledger.job(id)
        #expect(job.phase == .queued(nil) && job.attempts == 0 && job.interruptions == 1)

        _ = try await house.ledger.claim(id, boot: "b2", at: .noon)
        try await house.ledger.requeue(id, .wait(Wait(.diskFull, until: .december)), at: .noon)
        job = try await house.ledger.job(id)
        #expect(job.wait == Wait(.diskFull, until: .december) && job.attempts == 0 && job.interruptions == 1)

        _ = try await house.ledger.claim(id, boot: "b2", at: .noon)
        try await house.ledger.requeue(id, .retry(.crash, until: .december), at: .noon)
        job = try await house.ledger.job(id)
        #expect(job.wait == Wait(.retryBackoff, until: .december) && job.attempts == 1)
        #expect(job.problem == .crash && job.credit == .charged(.november))
    }

    @Test("after a kill all running jobs are queued again, once")
    func requeuesAll() async throws {
        let house = try await TestHouse()
        let running = [try await house.job(in: .running), try await house.job(in: .running)]
        let finished = try await house.job(in: .finished)
        try house.crash()
        #expect(try await house.ledger.requeueAllRunning(at: .noon) == running)
        #expect(try await house.ledger.requeueAllRunning(at: .noon).isEmpty)
        #expect(try await house.ledger.job(running[1]).interruptions == 1)
        #expect(try await house.ledger.undeliveredJobs().map(\.id) == [finished])
    }

    @Test("a finished job keeps its result until it is delivered")
    func finishes() async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: .finished)
        let job = try await house.ledger.job(id)
        #expect(job.phase == .finished(.short, prepared: nil, nil) && job.phase.result == .short)
        #expect(job.credit == .charged(.november))
    }

    @Test("a job is kept back and let go, queued or finished", arguments: [JobState.queued, .finished])
    func holds(state: JobState) async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: state)
        try await house.ledger.hold(id, Wait(.outboxUnwritable, until: .noon), at: .morning)
        #expect(try await house.ledger.job(id).wait == Wait(.outboxUnwritable, until: .noon))
        try await house.ledger.release(id, at: .noon)
        let job = try await house.ledger.job(id)
        #expect(job.wait == nil && job.state == state)
    }

    @Test("what kept a job back is forgotten when it runs")
    func forgetsWait() async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: .running)
        try await house.ledger.requeue(id, .retry(.crash, until: .noon), at: .morning)
        _ = try await house.ledger.claim(id, boot: "b1", at: .noon)
        #expect(try await house.ledger.job(id).phase == .running(boot: "b1"))
    }
}
