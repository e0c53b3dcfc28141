import Core
import Ledger
import LinuxKit
import Scheduling
import Support

/// What a decision of the scheduler costs at growing queues of up to ten thousand users, how much memory a million
/// jobs take, how long a start with so many takes, and how evenly equal users are served.
struct DispatchBench {
    private let sizes = [1_000, 10_000, 100_000, 1_000_000]
    private let decisions = 20_000

    func run() async throws {
        for size in sizes {
            let before = ProcessorTime.peakMemory
            var scheduler = Scheduler(tiers: Self.tiers, workers: 8)
            let filling = Figure.processorSeconds(runs: 1) { fill(&scheduler, size) }
            let deciding = Figure.processorSeconds(runs: 1) { decide(&scheduler, size) }
            report("\(size).decision", deciding / Double(decisions) * 1e6, "us")
            report("\(size).fill", filling, "s")
            if size == sizes.last {
                report("\(size).memory", Double(ProcessorTime.peakMemory - before) / 1e6, "MB")
                let outlook = Figure.processorSeconds { foresee(scheduler, size) }
                report("\(size).outlook", outlook * 1_000, "ms")
            }
        }
        try await reportRebuild(jobs: 1_000_000)
        report("jain", jain(), "")
    }

    private func report(_ name: String, _ value: Double, _ unit: String) {
        Figure(name: "dispatch.\(name)", value: value, unit: unit).report()
    }

    /// A decision is the choice, the start, the end, and a new job in its place.
    private func decide(_ scheduler: inout Scheduler, _ size: Int) {
        var now = ContinuousClock.now
        for number in 0..<decisions {
            guard let id = scheduler.next(at: now) else { preconditionFailure("a full queue has a next job") }
            scheduler.started(id, at: now)
            now += .seconds(30)
            scheduler.finished(id, cost: Int64(40_000 + number % 300_000), at: now)
            scheduler.enqueue(
                job(size + number + 1, users: users(size)), tier: tier(of: size + number + 1, size), at: now)
        }
    }

    private func fill(_ scheduler: inout Scheduler, _ size: Int) {
        let now = ContinuousClock.now
        for number in 1...size {
            scheduler.enqueue(job(number, users: users(size)), tier: tier(of: number, size), at: now)
        }
    }

    private func foresee(_ scheduler: Scheduler, _ size: Int) {
        var outlook = Outlook(scheduler, at: .now)
        for number in 1...100 { _ = outlook.wait(for: JobID(Int64(size - number * 7))) }
    }

    private func users(_ size: Int) -> Int { max(10, size / 100) }

    private func job(_ number: Int, users: Int) -> WaitingJob {
        WaitingJob(
            id: JobID(Int64(number)), owner: UserID(Int64(number % users)),
            cost: Int64(60_000 + number % 240_000))
    }

    private func tier(of number: Int, _ size: Int) -> String {
        Self.tiers[number % users(size) % Self.tiers.count].name
    }

    private static let tiers = ["free", "pro", "studio"].enumerated().map { index, name in
        Tier(
            name: name, weight: 1 << (2 * index), runningPerUser: 2, monthlyCredits: nil,
            limits: AudioLimits(longestSeconds: 600, largestBytes: 1 << 30),
            retention: RetentionRule(resultsDays: nil, originalsDays: nil))
    }
}

extension DispatchBench {
    /// From the ledger's file to a scheduler that knows its next job.
    private func reportRebuild(jobs: Int) async throws {
        let path = try makeTemporaryDirectory()
        defer { removeTree(path) }
        let now = Timestamp(milliseconds: 1_795_420_800_000)
        let ledger = try Ledger(path: path + "/ledger.sqlite", isDurable: false)
        try await ledger.replaceTiers(Self.tiers, standard: "free", at: now)
        try await ledger.fillQueue(jobs: jobs, users: users(jobs), at: now)
        try ledger.close()
        let start = ContinuousClock.now
        let again = try Ledger(path: path + "/ledger.sqlite", isDurable: false)
        let opened = ContinuousClock.now
        var scheduler = Scheduler(tiers: Self.tiers, workers: 8)
        for entry in try await again.queuedJobs() {
            scheduler.enqueue(
                WaitingJob(id: entry.id, owner: entry.owner, cost: entry.expectedMilliseconds),
                tier: entry.tier, at: start)
        }
        precondition(scheduler.next(at: start) != nil && scheduler.waitingCount == jobs)
        report("\(jobs).check", (opened - start) / .seconds(1), "s")
        report("\(jobs).rebuild", (ContinuousClock.now - opened) / .seconds(1), "s")
        try again.close()
    }

    /// Jain's index of the work given to a hundred equal users, of whom each has enough to do.
    private func jain() -> Double {
        var random = SeededRandom(seed: 1)
        var scheduler = Scheduler(tiers: [Self.tiers[0]], workers: 8)
        var costs: [JobID: (owner: Int, cost: Int64)] = [:]
        let now = ContinuousClock.now
        for number in 1...40_000 {
            let (id, owner) = (JobID(Int64(number)), number % 100)
            let cost = Int64.random(in: 30_000...1_200_000, using: &random)
            costs[id] = (owner, cost)
            scheduler.enqueue(
                WaitingJob(id: id, owner: UserID(Int64(owner)), cost: cost), tier: "free", at: now)
        }
        var given = [Double](repeating: 0, count: 100)
        for _ in 0..<20_000 {
            guard let id = scheduler.next(at: now), let job = costs[id] else { break }
            scheduler.started(id, at: now)
            scheduler.finished(id, at: now)
            given[job.owner] += Double(job.cost)
        }
        let sum = given.reduce(0, +)
        return sum * sum / (100 * given.reduce(0) { $0 + $1 * $1 })
    }
}
