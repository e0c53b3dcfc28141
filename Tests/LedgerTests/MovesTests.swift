import Core
import Testing

@testable import Ledger

@Suite("Moves of a job")
struct MovesTests {
    private static let allowed: [LedgerVerb: Set<JobState>] = [
        .take: [.queued, .running, .finished], .claim: [.queued], .requeue: [.running], .finish: [.running],
        .prepareDelivery: [.finished], .deliver: [.finished], .fail: [.queued, .running, .finished],
        .cancel: [.queued, .running, .finished], .file: [.failed, .cancelled], .hold: [.queued, .finished],
        .release: [.queued, .finished], .retire: [.delivered], .retry: [.failed, .cancelled],
        .prioritise: [.queued], .unlink: [],
    ]

    private func carryOut(_ verb: LedgerVerb, on id: JobID, in ledger: Ledger) async throws {
        switch verb {
        case .take: try await ledger.take(id, at: .noon)
        case .claim: _ = try await ledger.claim(id, boot: "b", at: .noon)
        case .requeue: try await ledger.requeue(id, .interrupted, at: .noon)
        case .finish: try await ledger.finish(id, .short, at: .noon)
        case .prepareDelivery: try await ledger.prepareDelivery(id, folder: .folder, artifacts: [], at: .noon)
        case .deliver:
            try await ledger.deliver(id, folder: FileName("s"), artifacts: [], original: .outbox, at: .noon)
        case .fail: try await ledger.fail(id, because: .crash, at: .noon)
        case .cancel: try await ledger.cancel(id, at: .noon)
        case .file: try await ledger.file(id, original: .failed, at: .noon)
        case .hold: try await ledger.hold(id, Wait(.held), at: .noon)
        case .release: try await ledger.release(id, at: .noon)
        case .retire: try await ledger.retire(id, at: .noon)
        case .retry: try await ledger.retry(id, at: .noon)
        case .prioritise: try await ledger.prioritise(id, .sooner, at: .noon)
        case .unlink: try await ledger.unlink(id, at: .noon)
        }
    }

    @Test(
        "each verb moves a job from its own states; from any other it throws and changes nothing",
        arguments: LedgerVerb.allCases, JobState.allCases)
    func checksMoves(verb: LedgerVerb, state: JobState) async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: state)
        let before = try await house.ledger.job(id)
        if Self.allowed[verb]?.contains(state) == true {
            try await carryOut(verb, on: id, in: house.ledger)
        } else {
            await #expect(throws: LedgerError.illegalMove(id, from: state, verb)) {
                try await carryOut(verb, on: id, in: house.ledger)
            }
            #expect(try await house.ledger.job(id) == before)
        }
    }

    @Test("a job whose delivery is prepared cannot be called off")
    func keepsPreparedDeliveries() async throws {
        let house = try await TestHouse()
        let id = try await house.job(in: .finished)
        try await house.ledger.prepareDelivery(id, folder: .folder, artifacts: [], at: .noon)
        await #expect(throws: LedgerError.illegalMove(id, from: .finished, .cancel)) {
            try await house.ledger.cancel(id, at: .noon)
        }
        #expect(try await house.ledger.job(id).state == .finished)
    }

    @Test("no verb finds a job that is not there", arguments: LedgerVerb.allCases)
    func needsJob(verb: LedgerVerb) async throws {
        let house = try await TestHouse()
        await #expect(throws: LedgerError.unknownJob(JobID(9))) {
            try await carryOut(verb, on: JobID(9), in: house.ledger)
        }
        await #expect(throws: LedgerError.unknownJob(JobID(9))) { try await house.ledger.job(JobID(9)) }
    }

    @Test("each change of state is an event, written with it")
    func journals() async throws {
        let house = try await TestHouse()
        let id = try await house.admit().id
        _ = try await house.ledger.claim(id, boot: "b", at: .noon)
        try await house.ledger.requeue(id, .interrupted, at: .noon)
        try await house.deliver(id)
        let events = try await house.ledger.events(after: 0, limit: 100)
        #expect(events.map(\.kind) == [.admitted, .started, .requeued, .started, .finished, .delivered])
        #expect(events.map(\.state) == [.queued, .running, .queued, .running, .finished, .delivered])
        #expect(events.map(\.sequence) == Array(1...6) && events.allSatisfy { $0.job == id })
        #expect(events[1].time == .noon && events[0].owner == house.owner.id)
    }

    @Test("a failed job is filed once, and is then no unfinished business")
    func files() async throws {
        let house = try await TestHouse()
        let ids = [try await house.job(in: .failed), try await house.job(in: .cancelled)]
        #expect(try await house.ledger.unfiledJobs().map(\.id) == ids)
        for id in ids + ids { try await house.ledger.file(id, original: .failed, at: .noon) }
        #expect(try await house.ledger.unfiledJobs().isEmpty)
        let job = try await house.ledger.job(ids[0])
        #expect(job.phase == .failed(.crash, filed: true) && job.original == .failed)
        #expect(try await house.ledger.events(after: 0, limit: 99).count { $0.kind == .filed } == 2)
    }
}
