import Core
import Ledger
import Logging
import Wire

/// What people do with jobs by hand. Whether the job is theirs to see is settled before; here is told what their tier
/// lets them do with it.
struct JobHandling: Sendable {
    let house: House
    let dispatcher: Dispatcher

    /// Keeps a job back until it is released, by an operator if one has held it.
    func hold(_ job: JobRecord, asOperator: Bool) async throws {
        try respectOperators(job, .hold, asOperator)
        try await handle(job, .hold, asOperator) {
            let wait = Wait(asOperator ? .heldByOperator : .held)
            try await house.ledger.hold(job.id, wait, at: house.clock.wall)
            return []
        }
    }

    /// Lets a job go on that was held, or that waits before another attempt. The quota is still the quota.
    func release(_ job: JobRecord, asOperator: Bool) async throws {
        try respectOperators(job, .release, asOperator)
        try await handle(job, .release, asOperator) {
            try await house.ledger.release(job.id, at: house.clock.wall)
            return []
        }
    }

    /// Takes up a failed or cancelled job again. Its owner is not to do so with one that has killed workers.
    func retry(_ job: JobRecord, asOperator: Bool) async throws {
        if job.isPoisonous, !asOperator { throw Problem.poisonous(job) }
        let notes = try await house.ledger.artifacts(of: job.id).filter { $0.kind == .note }
        try await handle(job, .retry, asOperator) {
            try await house.ledger.retry(job.id, at: house.clock.wall)
        }
        for note in notes {
            let file = DeliveredFile(name: note.name, stamp: note.stamp)
            try? await house.courier.retire(file, from: .failed, at: job.owner.home)
        }
    }

    /// Gives a job another place in its owner's order. Only operators put one before everybody's.
    func prioritise(_ job: JobRecord, _ urgency: Urgency, asOperator: Bool) async throws {
        if urgency == .first, !asOperator { throw Problem.notAllowed(.prioritise, job) }
        try await handle(job, .prioritise, asOperator) {
            try await house.ledger.prioritise(job.id, urgency, at: house.clock.wall)
            return []
        }
    }

    /// Throws where an operator holds the job, and its owner would have it otherwise.
    private func respectOperators(_ job: JobRecord, _ action: JobAction, _ asOperator: Bool) throws {
        guard !asOperator, job.phase.wait?.reason == .heldByOperator else { return }
        throw Problem(
            .notPermitted,
            detail: "An operator holds job \(job.id), so its owner cannot \(action.rawValue) it.",
            advice: "Ask an operator to release it.")
    }

    private func handle(
        _ job: JobRecord, _ action: JobAction, _ asOperator: Bool, _ change: () async throws -> [JobID]
    ) async throws {
        let tier = house.configuration.tier(named: job.owner.tier)
        guard asOperator || tier.ownerMay.contains(action) else { throw Problem.notAllowed(action, job) }
        let freed: [JobID]
        do {
            freed = try await change()
        } catch LedgerError.illegalMove {
            throw Problem.notNow(action, job)
        }
        house.log.notice("\(action.rawValue) by hand", metadata: .about(job))
        for id in Set(freed).union([job.id]) { await dispatcher.jobChanged(id) }
        await house.events.ledgerChanged()
    }
}

extension Problem {
    static func notAllowed(_ action: JobAction, _ job: JobRecord) -> Problem {
        Problem(
            .notPermitted, detail: "Tier \(job.owner.tier) does not let owners \(action.rawValue) a job so.",
            advice: "Ask an operator.")
    }

    static func notNow(_ action: JobAction, _ job: JobRecord) -> Problem {
        let copy =
            action == .retry && job.state.isFinal && !job.hasCopy
            ? " and the copy of its recording is gone" : ""
        return Problem(
            .conflict, detail: "Job \(job.id) is \(job.state.rawValue)\(copy); it cannot \(action.rawValue).",
            advice: action == .retry
                ? "Drop the recording into the inbox again."
                : "Look at it: drumscribectl show \(job.id)")
    }

    fileprivate static func poisonous(_ job: JobRecord) -> Problem {
        Problem(
            .notPermitted,
            detail: "Job \(job.id) has stopped its worker \(job.kills) times, so its owner cannot retry it.",
            advice: "Convert the recording to WAV or FLAC and try that, or ask an operator.")
    }
}
