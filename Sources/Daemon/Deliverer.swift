import Core
import Delivery
import Ledger
import LinuxKit
import Logging
import Wire

/// Brings finished jobs to their owners' outboxes, and failed and cancelled ones to `Failed`.
///
/// Each job has a task that goes on until its owner has everything, however long a share is away or a disk full.
/// Every step may have been made before a crash: the courier finds out.
actor Deliverer {
    private let house: House
    private var tasks: [JobID: Task<Void, Never>] = [:]

    /// Jobs that were called for while their task was at work, which may have looked too early.
    private var calledAgain: Set<JobID> = []

    private var onQueued: @Sendable (JobID) async -> Void = { _ in }

    init(_ house: House) {
        self.house = house
    }

    /// From now on `action` is called with jobs that may run by what is done here.
    func whenQueued(_ action: @escaping @Sendable (JobID) async -> Void) {
        onQueued = action
    }

    /// Takes up what a stop left undone.
    func resume() async throws {
        for job in try await house.ledger.undeliveredJobs() { bring(job.id) }
        for job in try await house.ledger.unfiledJobs() { bring(job.id) }
    }

    /// Brings the job to its owner, if there is anything to bring.
    func bring(_ id: JobID) {
        guard tasks[id] == nil else {
            calledAgain.insert(id)
            return
        }
        tasks[id] = Task {
            await goOn(with: id)
            self.done(id)
        }
    }

    /// Stops all tasks after the step they are at; they begin again at the next start.
    func stop() async {
        for task in tasks.values { task.cancel() }
        for task in Array(tasks.values) { await task.value }
    }

    private func done(_ id: JobID) {
        tasks[id] = nil
        if calledAgain.remove(id) != nil, !Task.isCancelled { bring(id) }
    }

    private func goOn(with id: JobID) async {
        var trouble: String?
        while !Task.isCancelled {
            do {
                if try await step(id) { return }
            } catch let problem as Problem {
                await giveUp(id, because: problem)
            } catch {
                if trouble != "\(error)" {
                    house.log.warning(
                        "the job cannot be brought home yet", metadata: ["job": "\(id)", "error": "\(error)"])
                }
                trouble = "\(error)"
                await hold(id, because: error)
                try? await house.clock.sleep(for: House.patience)
            }
        }
    }

    /// Whether the job needs nothing more.
    private func step(_ id: JobID) async throws -> Bool {
        let job = try await house.ledger.job(id)
        switch job.phase {
        case .finished where job.link != nil:
            for freed in try await LinkedDelivery(house: house, job: job).run(job.link ?? id) {
                await onQueued(freed)
            }
        case .finished(let result, let prepared, _):
            try await OutboxDelivery(house: house, job: job, result: result).run(prepared: prepared)
        case .failed(let problem, filed: false):
            try await FailureFiling(house: house, job: job, problem: problem).run()
        case .cancelled(filed: false):
            try await FailureFiling(house: house, job: job, problem: .calledOff).run()
        case .queued, .running, .delivered, .failed, .cancelled:
            return true
        }
        await house.events.ledgerChanged()
        return true
    }

    /// The job fails; the next step files it.
    private func giveUp(_ id: JobID, because problem: Problem) async {
        do {
            for freed in try await house.ledger.fail(id, because: problem, at: house.clock.wall) {
                await onQueued(freed)
            }
            house.log.error("\(problem.detail)", metadata: ["job": "\(id)"])
        } catch {
            house.log.error("the job cannot be given up", metadata: ["job": "\(id)", "error": "\(error)"])
            try? await house.clock.sleep(for: House.patience)
        }
    }

    /// Writes down why a finished job is not delivered, for `drumscribectl show`.
    private func hold(_ id: JobID, because error: any Error) async {
        guard let fault = error as? DeliveryFault, let job = try? await house.ledger.job(id),
            job.state == .finished, job.phase.wait?.reason != fault.waitingReason
        else { return }
        try? await house.ledger.hold(id, Wait(fault.waitingReason), at: house.clock.wall)
        await house.events.ledgerChanged()
    }
}

extension DeliveryFault {
    /// How a delivery that waits for the end of this fault is called.
    fileprivate var waitingReason: WaitingReason {
        switch self {
        case .full: .diskFull
        case .rootAbsent, .unavailable: .rootAbsent
        default: .outboxUnwritable
        }
    }
}

extension Problem {
    fileprivate static let calledOff = Problem(
        .conflict, detail: "The job was called off.",
        advice: "To have it transcribed after all, move it to Inbox.")
}
