import Core
import Scheduling

/// What one decision of the scheduler costs, at growing queues of a hundred jobs a user.
struct DispatchBench {
    func run() {
        for size in [1_000, 10_000, 100_000] {
            var scheduler = filled(size)
            let now = ContinuousClock.now
            let decisions = 1_000
            let seconds = Figure.processorSeconds(runs: 1) {
                for _ in 0..<decisions {
                    guard let id = scheduler.next(at: now) else { return }
                    scheduler.started(id, at: now)
                    scheduler.finished(id, at: now)
                }
            }
            Figure(name: "dispatch.\(size).decision", value: seconds / Double(decisions) * 1e6, unit: "us")
                .report()
        }
    }

    private func filled(_ size: Int) -> Scheduler {
        let tiers = ["free", "pro", "studio"].enumerated().map { index, name in
            Tier(
                name: name, weight: 1 << (2 * index), runningPerUser: 2, monthlyCredits: nil,
                limits: AudioLimits(longestSeconds: 600, largestBytes: 1 << 30),
                retention: RetentionRule(resultsDays: nil, originalsDays: nil))
        }
        var scheduler = Scheduler(tiers: tiers, workers: 8)
        let now = ContinuousClock.now
        for number in 1...size {
            let owner = UserID(Int64(number / 100 + 1))
            let job = WaitingJob(id: JobID(Int64(number)), owner: owner, cost: Int64(1 + number % 7))
            scheduler.enqueue(job, tier: tiers[Int(owner.number) % tiers.count].name, at: now)
        }
        return scheduler
    }
}
