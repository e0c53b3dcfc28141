import Core
import Scheduling
import Ledger
import Logging

/// Starts the jobs whose turn it is, as many at once as there are workers.
actor Dispatcher {
    private let house: House
    private let bell: Bell
    private let onFinished: @Sendable (JobID) async -> Void
    private var scheduler: Scheduler
    private var attempts: [JobID: Task<Void, Never>] = [:]
    private var hasLearned = false

    /// `onFinished` is called with each job that no worker will touch again, before its place is given away.
    init(_ house: House, workers: Int, onFinished: @escaping @Sendable (JobID) async -> Void) {
        self.house = house
        self.onFinished = onFinished
        bell = Bell(clock: house.clock)
        scheduler = Scheduler(tiers: house.configuration.current.tiers, workers: workers)
    }

    /// Takes in what the ledger has queued: before `run`, and where tiers or credits have changed under the jobs.
    func fill() async throws {
        if !hasLearned { house.costs.learn(try await house.ledger.finishedWork(limit: CostBook.memory)) }
        hasLearned = true
        for entry in try await house.ledger.queuedJobs() { enqueue(entry) }
    }

    /// Starts jobs until the task is cancelled; then stops those that run, which go back to the queue.
    func run() async {
        while !Task.isCancelled {
            startDueJobs()
            do {
                try await bell.sleep(until: scheduler.nextAlarm)
            } catch {
                break
            }
        }
        for attempt in attempts.values { attempt.cancel() }
        for attempt in Array(attempts.values) { await attempt.value }
    }

    /// The ledger knows something new about the job: it was admitted, put back, released, or called off.
    func jobChanged(_ id: JobID) async {
        do {
            let job = try await house.ledger.job(id)
            switch job.phase {
            case .queued(let wait): enqueue(QueueEntry(job, wait: wait))
            case .cancelled, .failed, .finished, .delivered:
                scheduler.remove(id, at: house.clock.now)
                attempts[id]?.cancel()
            case .running: break
            }
        } catch {
            house.log.error("the job cannot be looked up", metadata: ["job": "\(id)", "error": "\(error)"])
        }
        await bell.ring()
    }

    /// Takes on the configuration as it is now.
    func adoptConfiguration(workers: Int) async {
        scheduler.workers = workers
        scheduler.adopt(house.configuration.current.tiers, at: house.clock.now)
        do {
            try await fill()
        } catch {
            house.log.error("the queue cannot be read again", metadata: ["error": "\(error)"])
        }
        await bell.ring()
    }

    /// Why the job does not run; nil where it does not wait.
    func reason(for id: JobID) -> WaitingReason? { scheduler.reason(for: id) }

    /// How long the jobs are going to wait, as far as can be told; those that do not wait, or are held, are left out.
    func outlook(for jobs: [JobID]) -> [JobID: Duration] {
        var outlook = Outlook(scheduler, at: house.clock.now)
        return jobs.reduce(into: [:]) { $0[$1] = outlook.wait(for: $1) }
    }

    /// Jobs that run, and how many may.
    var load: (running: Int, workers: Int) { (attempts.count, scheduler.workers) }
}

extension Dispatcher {
    private func enqueue(_ entry: QueueEntry) {
        guard attempts[entry.id] == nil else { return }
        scheduler.enqueue(WaitingJob(entry, in: house), tier: entry.tier, at: house.clock.now)
    }

    private func startDueJobs() {
        let now = house.clock.now
        while let id = scheduler.next(at: now) {
            scheduler.started(id, at: now)
            let carrier = Carrier(house: house)
            attempts[id] = Task {
                let freed = await carrier.carry(id)
                await onFinished(id)
                await self.ended(id)
                for job in freed { await self.jobChanged(job) }
            }
        }
    }

    private func ended(_ id: JobID) async {
        let length = (try? await house.ledger.job(id))?.phase.result?.durationMilliseconds
        attempts[id] = nil
        scheduler.finished(id, cost: length, at: house.clock.now)
        if !Task.isCancelled { await requeueIfQueued(id) }
        await bell.ring()
    }

    private func requeueIfQueued(_ id: JobID) async {
        guard let job = try? await house.ledger.job(id), case .queued(let wait) = job.phase else { return }
        enqueue(QueueEntry(job, wait: wait))
    }
}

extension QueueEntry {
    fileprivate init(_ job: JobRecord, wait: Wait?) {
        self.init(
            id: job.id, owner: job.owner.id, tier: job.owner.tier, size: job.stamp.size,
            expectedMilliseconds: job.expectedMilliseconds, urgency: job.urgency, wait: wait)
    }
}

extension WaitingJob {
    /// A wait until a wall time becomes a hold of the monotonic clock, which does not jump.
    fileprivate init(_ entry: QueueEntry, in house: House) {
        let hold = entry.wait.map { wait in
            Hold(wait.reason, until: wait.until.map { house.clock.now + max(.zero, $0 - house.clock.wall) })
        }
        let audio = entry.expectedMilliseconds > 0 ? entry.expectedMilliseconds : max(1, entry.size / 100)
        let rules = house.configuration.tier(named: entry.tier).models
        let model = rules.model(forSeconds: Double(audio) / 1_000) ?? ""
        self.init(
            id: entry.id, owner: entry.owner, cost: audio,
            work: house.costs.workMilliseconds(audio: audio, model: model), urgency: entry.urgency, hold: hold
        )
    }
}
