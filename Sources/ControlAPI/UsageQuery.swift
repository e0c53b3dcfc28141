import APIModel
import Core

/// Which part of the usage a caller wants to see.
package struct UsageQuery: Sendable, Hashable {
    /// Nil for the present month, and for the same month as the other end.
    package let from, through: CalendarMonth?

    /// Only this user's; nil for all that the caller may see.
    package let user: String?
    package let grouping: UsageGrouping

    package init(
        from: CalendarMonth? = nil, through: CalendarMonth? = nil, user: String? = nil,
        grouping: UsageGrouping = .user
    ) {
        self.from = from
        self.through = through
        self.user = user
        self.grouping = grouping
    }
}
