import Core

@testable import Scheduling

extension Tier {
    /// A tier that differs from the standard one only in what a test names.
    static func plain(
        _ name: String = "a", weight: Int = 1, runningPerUser: Int = 10, runningLimit: Int? = nil
    ) -> Tier {
        Tier(
            name: name, weight: weight, runningPerUser: runningPerUser, runningLimit: runningLimit,
            monthlyCredits: nil,
            limits: AudioLimits(longestSeconds: 1, largestBytes: 1),
            retention: RetentionRule(resultsDays: nil, originalsDays: nil))
    }
}

extension Scheduler {
    mutating func add(
        _ ids: [Int64], of owner: Int64, tier: String = "a", cost: Int64 = 1, at now: ContinuousClock.Instant
    ) {
        for id in ids {
            enqueue(WaitingJob(id: JobID(id), owner: UserID(owner), cost: cost), tier: tier, at: now)
        }
    }

    /// Starts as many jobs as may run at once, and answers with their numbers.
    mutating func startAll(at now: ContinuousClock.Instant) -> [Int64] {
        var begun: [Int64] = []
        while let id = next(at: now) {
            started(id, at: now)
            begun.append(id.number)
        }
        return begun
    }

    /// Runs at most `count` jobs, one after the other.
    mutating func run(_ count: Int, at now: ContinuousClock.Instant) -> [Int64] {
        var done: [Int64] = []
        while done.count < count, let id = next(at: now) {
            started(id, at: now)
            finished(id, at: now)
            done.append(id.number)
        }
        return done
    }

    /// Runs all jobs that may run, one after the other.
    mutating func drain(at now: ContinuousClock.Instant) -> [Int64] { run(.max, at: now) }
}
