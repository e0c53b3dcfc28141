import Core
import Support

@testable import Scheduling

/// Users of tiers with wild weights and costs around a busy scheduler, and for each the promise of the aging rule.
struct AgingWorld {
    private(set) var violations: [String] = []
    private(set) var agedStarts = 0
    private var scheduler: Scheduler
    private var random: SeededRandom
    private var now: ContinuousClock.Instant
    private var nextJob: Int64 = 1
    private let promisedStride: Int
    private var running: [JobID] = []
    /// Starts that overdue users have seen go to others, and how many were promised to be enough.
    private var patience: [UserID: (seen: Int, promised: Int, wasOpen: Bool)] = [:]

    init(seed: UInt64, agingStride: Int = 4, promised: Int? = nil, start: ContinuousClock.Instant) {
        random = SeededRandom(seed: seed)
        promisedStride = promised ?? agingStride
        now = start
        scheduler = Scheduler(
            tiers: [
                .plain("a", weight: 1, runningPerUser: 1), .plain("b", weight: 1_000, runningPerUser: 2),
                .plain("c", weight: 30, runningPerUser: 1, runningLimit: 2),
            ], workers: 4, patience: .seconds(60), agingStride: agingStride)
    }

    mutating func step() {
        now += .seconds(Int.random(in: 0...20, using: &random))
        for _ in 0..<Int.random(in: 0...2, using: &random) { admit() }
        while let id = scheduler.next(at: now) { start(id) }
        if let id = running.randomElement(using: &random) {
            running.removeAll { $0 == id }
            scheduler.finished(id, at: now)
        }
    }

    private mutating func admit() {
        let owner = UserID(Int64.random(in: 1...12, using: &random))
        let cost = Bool.random(using: &random) ? Int64.random(in: 1...10, using: &random) : 1_000_000
        let job = WaitingJob(id: JobID(nextJob), owner: owner, cost: cost)
        nextJob += 1
        scheduler.enqueue(job, tier: ["a", "b", "c"][Int(owner.number) % 3], at: now)
    }

    private mutating func start(_ id: JobID) {
        note()
        guard let owner = scheduler.jobs[id]?.owner else { return }
        if patience.removeValue(forKey: owner) != nil { agedStarts += 1 }
        for other in Array(patience.keys) { watch(other) }
        scheduler.started(id, at: now)
        running.append(id)
    }

    /// A start goes to somebody else than `owner`.
    private mutating func watch(_ owner: UserID) {
        guard var promise = patience[owner] else { return }
        let isOpen = isOpen(owner)
        if isOpen { promise.seen += 1 }
        if promise.wasOpen, !isOpen { promise.promised += promisedStride }
        promise.wasOpen = isOpen
        patience[owner] = promise
        guard promise.seen > promise.promised else { return }
        violations.append("user \(owner.number) has seen \(promise.seen) starts")
        patience[owner] = nil
    }

    /// Notes who has become overdue, and the promise that holds from now on.
    private mutating func note() {
        let elders = scheduler.lanes.values.flatMap { lane in lane.elders.ranks }
        for elder in elders where elder.since + scheduler.patience <= now && patience[elder.owner] == nil {
            let ahead = elders.count { $0 < elder }
            patience[elder.owner] = (0, promisedStride * (ahead + 1), true)
        }
        patience = patience.filter { owner, _ in elders.contains { $0.owner == owner } }
    }

    private func isOpen(_ owner: UserID) -> Bool {
        scheduler.shares[owner].flatMap { scheduler.lanes[$0.tier]?.isOpen } ?? false
    }
}
