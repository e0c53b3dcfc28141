/// What has happened in simulated lives.
struct SimulationTally: Sendable {
    var lives = 0, days = 0, jobs = 0, starts = 0, removals = 0
    var crashes = 0, leaps = 0, outages = 0, policies = 0

    /// The most starts that a user whose patience had run out saw go to others.
    var mostMissed = 0

    /// The least Jain index that equal users have had.
    var leastJain = 1.0

    /// Differs where two lives do (FNV-1a: G. Fowler, L. C. Noll, K.-P. Vo).
    var trace: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ other: SimulationTally) {
        lives += other.lives
        days += other.days
        jobs += other.jobs
        starts += other.starts
        removals += other.removals
        crashes += other.crashes
        leaps += other.leaps
        outages += other.outages
        policies += other.policies
        mostMissed = max(mostMissed, other.mostMissed)
        leastJain = min(leastJain, other.leastJain)
        trace = trace &+ other.trace
    }
}

extension SimulationTally: CustomStringConvertible {
    var description: String {
        """
        \(days) days, \(jobs) jobs, \(starts) starts, \(removals) sheets removed; \(crashes) crashes, \(leaps) leaps of \
        the clock, \(outages) outages, \(policies) changes of policy; at most \(mostMissed) starts missed, Jain index at \
        least \(leastJain); trace \(String(trace, radix: 16))
        """
    }
}
