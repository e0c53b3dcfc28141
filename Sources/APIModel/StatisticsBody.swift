import Core

/// Figures about the jobs that were admitted in some days.
package struct StatisticsBody: Sendable, Hashable, Codable {
    /// The time of the answer, by the daemon's clock.
    package let asOf: Timestamp

    /// Midnight of the first day.
    package let from: Timestamp

    /// By day, like `2026-11-23`, the oldest first; days without jobs are absent.
    package var days: [Activity] = []

    /// By hour of the day, `00` to `23`; hours without jobs are absent.
    package var hours: [Activity] = []

    /// By the tier that the owners have now, the busiest first.
    package var tiers: [Activity] = []

    /// The busiest first.
    package var users: [Activity] = []

    /// From admission to the beginning of the last attempt.
    package var waitMs = Spread()

    /// What workers took.
    package var processingMs = Spread()

    /// Failed jobs by kind of problem, the most frequent first.
    package var failures: [Count] = []

    /// Delivered jobs with files of a kind, the most popular first.
    package var outputs: [Count] = []

    /// How far months are used up, by tier.
    package var quotas: [Pressure] = []

    package init(asOf: Timestamp, from: Timestamp) {
        self.asOf = asOf
        self.from = from
    }
}

extension StatisticsBody {
    /// What happened to the jobs of a day, an hour, a tier or a user.
    package struct Activity: Sendable, Hashable, Codable {
        package let name: String

        /// Admitted ones; the other figures are about these.
        package let jobs: Int
        package let delivered, failed, cancelled: Int

        /// Of delivered recordings.
        package let audioMs: Int64

        /// From admission to the beginning of the last attempt, and what workers took; of days and hours.
        package let waitMs, processingMs: Spread?

        package init(
            name: String, jobs: Int, delivered: Int, failed: Int, cancelled: Int, audioMs: Int64,
            waitMs: Spread? = nil, processingMs: Spread? = nil
        ) {
            self.waitMs = waitMs
            self.processingMs = processingMs
            self.name = name
            self.jobs = jobs
            self.delivered = delivered
            self.failed = failed
            self.cancelled = cancelled
            self.audioMs = audioMs
        }
    }

    /// How lengths of time are spread, in milliseconds; all 0 where there are none.
    package struct Spread: Sendable, Hashable, Codable {
        package let count: Int
        package let p50, p90, p99, max: Int64

        package init(count: Int = 0, p50: Int64 = 0, p90: Int64 = 0, p99: Int64 = 0, max: Int64 = 0) {
            self.count = count
            self.p50 = p50
            self.p90 = p90
            self.p99 = p99
            self.max = max
        }
    }

    /// How many jobs go by a name.
    package struct Count: Sendable, Hashable, Codable {
        package let name: String
        package let jobs: Int

        package init(name: String, jobs: Int) {
            self.name = name
            self.jobs = jobs
        }
    }

    /// How far the present months of a tier's users are used up.
    package struct Pressure: Sendable, Hashable, Codable {
        package let tier: String

        /// Users whose months have a limit.
        package let users: Int

        /// Of these, users with a fifth left or less, and with nothing left.
        package let near, full: Int

        package init(tier: String, users: Int, near: Int, full: Int) {
            self.tier = tier
            self.users = users
            self.near = near
            self.full = full
        }
    }
}
