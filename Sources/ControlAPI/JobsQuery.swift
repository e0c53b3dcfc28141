import APIModel
import Core

/// Which jobs a caller wants to see.
package struct JobsQuery: Sendable, Hashable {
    /// Only this user's; nil for all that the caller may see.
    package let user: String?

    /// Only jobs in this state.
    package let state: JobState?

    /// At most so many, 1 to 1,000.
    package let limit: Int

    /// Where the page begins; nil for the newest.
    package let cursor: JobCursor?

    package init(user: String? = nil, state: JobState? = nil, limit: Int = 100, cursor: JobCursor? = nil) {
        self.user = user
        self.state = state
        self.limit = limit
        self.cursor = cursor
    }
}

extension JobsQuery {
    /// What a caller may ask for at once.
    package static let limits = 1...1_000
}
