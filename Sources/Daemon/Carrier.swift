import Core
import Scheduling
import Execution
import Ledger
import Logging
import Wire

/// Carries a job from the queue through a worker, and on to delivery or failure.
struct Carrier: Sendable {
    let house: House
    private let policy = RetryPolicy()

    init(house: House) {
        self.house = house
    }

    /// Makes one attempt at the job. Whatever comes of it is in the ledger at the return; a cancelled task leaves the
    /// job queued. Answers with other jobs that may run now, since this one has given its credit back.
    func carry(_ id: JobID) async -> [JobID] {
        var freed: [JobID] = []
        do {
            guard let job = try await claim(id) else { return [] }
            await house.events.ledgerChanged()
            let start = house.clock.now
            let outcome = await attempt(job)
            freed = await conclude(job, with: outcome, after: house.clock.now - start)
        } catch LedgerError.illegalMove {
            // Called off in the meantime.
        } catch {
            house.log.error("the job cannot be carried", metadata: ["job": "\(id)", "error": "\(error)"])
        }
        await house.events.left(id)
        await house.events.ledgerChanged()
        return freed
    }

    private func claim(_ id: JobID) async throws -> JobRecord? {
        switch try await house.ledger.claim(id, boot: house.boot, at: house.clock.wall) {
        case .running(let job): return job
        case .overQuota: return nil
        }
    }

    private func attempt(_ job: JobRecord) async -> Result<WorkerResult, WorkFailure> {
        guard let copy = job.staging else { return .failure(.problem(.lostCopy)) }
        do {
            let place = try await house.workshop.place(for: copy)
            let tier = tier(of: job)
            let limits = tier.limits(for: job)
            let request = WorkerRequest(
                title: job.title, stem: Self.stem, limits: limits, models: models(for: tier),
                wishes: try await house.ledger.wishes(of: job.id), allowedOutputs: tier.outputs,
                accepted: job.admitted)
            let order = WorkOrder(request: request, input: place.input, directory: place.directory)
            house.log.info("started", metadata: .about(job))
            return .success(
                try await house.executor.run(order) { progress in
                    await house.events.advanced(job.id, owner: job.owner.id, to: progress)
                })
        } catch let failure as WorkFailure {
            return .failure(failure)
        } catch {
            return .failure(.problem(.staging(error)))
        }
    }

    private func models(for tier: Tier) -> ModelOrder {
        let shelf = house.configuration.current.models
        return ModelOrder(rules: tier.models, directories: shelf.directories, pins: shelf.pins)
    }

    /// Files in staging are called so; their names for the user are given at delivery.
    static let stem = "song"

    private func conclude(
        _ job: JobRecord, with outcome: Result<WorkerResult, WorkFailure>, after time: Duration
    ) async -> [JobID] {
        do {
            switch outcome {
            case .success(let result): return try await finish(job, JobResult(result, after: time), result)
            case .failure(.stopped):
                return try await house.ledger.requeue(job.id, .interrupted, at: house.clock.wall)
            case .failure(.problem(let problem)): return try await cope(job, with: problem)
            }
        } catch LedgerError.illegalMove {
            // Called off in the meantime: the ledger has the last word.
        } catch {
            house.log.error("what became of the job cannot be recorded", metadata: .about(job, error: error))
        }
        return []
    }

    private func finish(_ job: JobRecord, _ outcome: JobResult, _ result: WorkerResult) async throws
        -> [JobID]
    {
        let freed = try await house.ledger.finish(job.id, outcome, at: house.clock.wall)
        house.costs.learn(from: job, outcome)
        if let wanted = result.model?.insteadOf, let used = result.model?.name {
            house.log.warning("the model \(wanted) is not there, \(used) stood in", metadata: .about(job))
        }
        house.log.info("finished", metadata: .about(job))
        return freed
    }

    private func cope(_ job: JobRecord, with problem: Problem) async throws -> [JobID] {
        let now = house.clock.wall
        let tier = tier(of: job)
        if problem.type == .audioTooLong, let requeue = job.lackOfMinutes(in: tier) {
            house.log.notice("longer than what is left of the month", metadata: .about(job))
            if tier.overQuota == .reject {
                let problem = Problem.overQuota(tier, seconds: job.reservedMilliseconds / 1_000, at: now)
                return try await house.ledger.fail(job.id, because: problem, at: now)
            }
            return try await house.ledger.requeue(job.id, requeue, at: now)
        }
        switch policy.decision(on: problem.type, attempt: job.attempts) {
        case .wait(let reason, let delay):
            house.log.warning("\(problem.detail)", metadata: .about(job))
            return try await house.ledger.requeue(
                job.id, .wait(Wait(reason, until: now + delay)), at: now)
        case .retry(let delay):
            house.log.warning("attempt \(job.attempts) failed: \(problem.detail)", metadata: .about(job))
            return try await house.ledger.requeue(job.id, .retry(problem, until: now + delay), at: now)
        case .giveUp:
            house.log.notice("failed: \(problem.detail)", metadata: .about(job))
            return try await house.ledger.fail(job.id, because: problem, at: now)
        }
    }

    private func tier(of job: JobRecord) -> Tier { house.configuration.tier(named: job.owner.tier) }
}

extension JobResult {
    init(_ result: WorkerResult, after time: Duration) {
        self.init(
            durationMilliseconds: result.durationMilliseconds, hits: result.hits, bars: result.bars,
            files: result.files, processingMilliseconds: Int64(time / .milliseconds(1)),
            model: result.model?.name ?? "",
            modelDigest: result.model?.digest, modelWanted: result.model?.insteadOf)
    }
}

extension Tier {
    /// How far a worker may go with a job: as far as the tier lets it, and not further than its owner's month has
    /// been asked for.
    fileprivate func limits(for job: JobRecord) -> AudioLimits {
        guard monthlyMinutes != nil else { return limits }
        return AudioLimits(
            longestSeconds: max(1, min(limits.longestSeconds, Int(job.reservedMilliseconds / 1_000))),
            largestBytes: limits.largestBytes)
    }
}

extension JobRecord {
    /// How a job goes back that is too long for what was reserved; nil where it is too long for the tier, or for a
    /// whole month of it.
    fileprivate func lackOfMinutes(in tier: Tier) -> Requeue? {
        guard let month = tier.monthlyMinutes, reservedMilliseconds < Int64(month) * 60_000,
            reservedMilliseconds < Int64(tier.limits.longestSeconds) * 1_000
        else { return nil }
        return .tooLong(expected: reservedMilliseconds * 5 / 4 + 30_000)
    }
}

extension Problem {
    /// The month has so many seconds left, and the recording is longer.
    fileprivate static func overQuota(_ tier: Tier, seconds: Int64, at now: Timestamp) -> Problem {
        Problem(
            .insufficientCredits,
            detail:
                "The recording is longer than what is left of this month in tier \(tier.name), \(seconds) s. "
                + "The month renews at \(CalendarMonth(containing: now).end).",
            advice: "Drop the recording into the inbox again then, or ask the operator for more.")
    }

    static let lostCopy = Problem(
        .internalError, detail: "The private copy of the recording is gone.",
        advice: "Drop the recording into the inbox again.")

    static func staging(_ error: any Error) -> Problem {
        Problem(
            error as? DeliveryFault == .full ? .storageFull : .internalError,
            detail: "The job's working place cannot be used: \(error).",
            advice: "Check the disk of the state directory.")
    }
}
