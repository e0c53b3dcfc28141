import Core
import Support

@testable import Scheduling

/// Users, tiers and workers at random around a scheduler, with a plain account of what happened.
struct SchedulerWorld {
    var scheduler = Scheduler(
        tiers: [.plain("a", weight: 1, runningPerUser: 1), .plain("b", weight: 5, runningPerUser: 2)],
        workers: 3)
    private(set) var known: Set<JobID> = []
    private(set) var ended: Set<JobID> = []
    private(set) var complaints: [String] = []
    private var running: [JobID: UserID] = [:]
    private var owners: [JobID: UserID] = [:]
    private var now: ContinuousClock.Instant

    init(start: ContinuousClock.Instant) {
        now = start
    }

    /// Lets one thing happen.
    mutating func step(using random: inout SeededRandom) {
        now += .milliseconds(Int.random(in: 0...2_000, using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 0...2: admit(using: &random)
        case 3...4: begin()
        case 5: end(again: Bool.random(using: &random), using: &random)
        case 6: hold(using: &random)
        default: cancelOne(using: &random)
        }
    }

    /// Lets everything end that has begun.
    mutating func finish() {
        for reason in WaitingReason.allCases { scheduler.release(reason, at: now) }
        while let id = scheduler.next(at: now) ?? running.keys.first {
            if running[id] == nil { start(id) }
            complete(id)
        }
    }

    private mutating func admit(using random: inout SeededRandom) {
        let id = JobID(Int64(known.count + 1))
        let owner = UserID(Int64.random(in: 1...6, using: &random))
        known.insert(id)
        owners[id] = owner
        enqueue(id, hold: nil)
    }

    private mutating func enqueue(_ id: JobID, hold: Hold?) {
        let owner = owners[id] ?? UserID(0)
        let job = WaitingJob(id: id, owner: owner, cost: id.number % 7 + 1, hold: hold)
        scheduler.enqueue(job, tier: owner.number.isMultiple(of: 2) ? "a" : "b", at: now)
    }

    private mutating func begin() {
        if let id = scheduler.next(at: now) { start(id) }
    }

    private mutating func start(_ id: JobID) {
        if running[id] != nil || ended.contains(id) { complaints.append("\(id) started again") }
        running[id] = owners[id]
        scheduler.started(id, at: now)
        for (owner, jobs) in Dictionary(grouping: running.values, by: { $0 }) {
            let limit = owner.number.isMultiple(of: 2) ? 1 : 2
            if jobs.count > limit { complaints.append("user \(owner.number) runs \(jobs.count)") }
        }
        if running.count > scheduler.workers { complaints.append("\(running.count) run") }
    }

    private mutating func end(again: Bool, using random: inout SeededRandom) {
        guard let id = running.keys.min() else { return }
        guard again else { return complete(id) }
        running[id] = nil
        scheduler.finished(id, at: now)
        enqueue(id, hold: Hold(.retryBackoff, until: now + .seconds(Int.random(in: 0...9, using: &random))))
    }

    private mutating func complete(_ id: JobID) {
        running[id] = nil
        scheduler.finished(id, at: now)
        ended.insert(id)
    }

    private mutating func hold(using random: inout SeededRandom) {
        guard let id = scheduler.jobs.keys.min() else { return }
        let until = Bool.random(using: &random) ? now + .seconds(3) : nil
        scheduler.hold(id, Hold(.held, until: until), at: now)
    }

    private mutating func cancelOne(using random: inout SeededRandom) {
        guard let id = scheduler.jobs.keys.max() else { return }
        scheduler.remove(id, at: now)
        ended.insert(id)
    }
}
