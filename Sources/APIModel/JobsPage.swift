import Core

/// Some jobs, newest first, and where the next page begins.
package struct JobsPage: Sendable, Hashable, Codable {
    /// The time of the answer, by the daemon's clock.
    package let asOf: Timestamp

    package let jobs: [JobBody]

    /// Asks for the page after this one; absent on the last.
    package let nextCursor: JobCursor?

    package init(asOf: Timestamp, jobs: [JobBody], nextCursor: JobCursor? = nil) {
        self.asOf = asOf
        self.jobs = jobs
        self.nextCursor = nextCursor
    }
}
