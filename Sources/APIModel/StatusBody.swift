import Core

/// The state of the house on one screen.
package struct StatusBody: Sendable, Hashable, Codable {
    /// Of the daemon, as in its package.
    package var version: String

    /// When the daemon started.
    package var since: Timestamp

    /// The time of the answer, by the daemon's clock.
    package var asOf: Timestamp

    /// All jobs in the ledger, by state.
    package var jobs: JobCounts

    package var workers: Workers

    /// Tiers with waiting or running jobs, the highest first.
    package var queue: [TierQueue]

    /// The caller's own jobs.
    package var own: OwnJobs

    package var roots: [Root]

    /// What is left of the caller's month; absent for callers without a home in the studio.
    package var quota: Quota?

    /// The last jobs that failed, newest first: the caller's own, or everybody's for operators.
    package var failures: [Failure]

    /// What retention deletes next; absent where nothing is due.
    package var nextRetention: NextRetention?

    /// A daemon that has started and done nothing yet.
    package init(version: String, since: Timestamp, asOf: Timestamp, workers: Workers) {
        self.version = version
        self.since = since
        self.asOf = asOf
        self.jobs = JobCounts()
        self.workers = workers
        self.queue = []
        self.own = OwnJobs(counts: JobCounts(), active: [])
        self.roots = []
        self.failures = []
    }
}
