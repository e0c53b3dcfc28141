import APIModel
import ControlAPI
import Core
import Ledger

extension ControlRoom {
    func handle(_ id: JobID, _ handling: Handling, by caller: Caller) async throws(Problem) -> JobBody {
        let job = try await visibleJob(id, for: caller)
        try await answering { try await handle(job, handling, asOperator: caller.isOperator) }
        return await body(of: try await visibleJob(id, for: caller))
    }

    func cancel(_ id: JobID, by caller: Caller) async throws(Problem) -> JobBody {
        let job = try await visibleJob(id, for: caller)
        let tier = house.configuration.tier(named: job.owner.tier)
        guard caller.isOperator || tier.ownerMay.contains(.cancel) else { throw .notAllowed(.cancel, job) }
        if job.state != .cancelled { try await callOff(job) }
        return await body(of: try await visibleJob(id, for: caller))
    }

    private func handle(_ job: JobRecord, _ handling: Handling, asOperator: Bool) async throws {
        let hands = JobHandling(house: house, dispatcher: dispatcher)
        switch handling {
        case .hold:
            // What a worker is done with is on its way to its owner.
            guard job.state == .queued else { throw Problem.notNow(.hold, job) }
            try await hands.hold(job, asOperator: asOperator)
        case .release: try await hands.release(job, asOperator: asOperator)
        case .retry: try await hands.retry(job, asOperator: asOperator)
        case .prioritise(let urgency): try await hands.prioritise(job, urgency, asOperator: asOperator)
        }
        await deliverer.bring(job.id)
    }

    private func callOff(_ job: JobRecord) async throws(Problem) {
        let freed: [JobID]
        do {
            freed = try await house.ledger.cancel(job.id, at: house.clock.wall)
        } catch {
            if case .illegalMove = error { throw .alreadyEnded(job) }
            throw Problem(ledger: error)
        }
        house.log.notice("called off", metadata: .about(job))
        for id in [job.id] + freed { await dispatcher.jobChanged(id) }
        await deliverer.bring(job.id)
        await house.events.ledgerChanged()
    }
}
