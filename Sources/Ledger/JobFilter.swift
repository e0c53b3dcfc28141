import Core

/// Which jobs to list.
package struct JobFilter: Sendable, Hashable {
    /// Only this user's.
    package var owner: UserID?

    /// Only those in this state.
    package var state: JobState?

    /// Only those older than this job.
    package var before: JobID?

    package init(owner: UserID? = nil, state: JobState? = nil, before: JobID? = nil) {
        self.owner = owner
        self.state = state
        self.before = before
    }
}
