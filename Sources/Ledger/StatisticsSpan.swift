import Core

/// Which jobs the statistics are about: those admitted in a span of time, of some users or of all.
package struct StatisticsSpan: Sendable, Hashable {
    package let from, until: Timestamp

    /// Nil for everybody.
    package let owners: [UserID]?

    /// What local time is ahead of UTC, for days and hours.
    package let offsetMinutes: Int

    package init(from: Timestamp, until: Timestamp, owners: [UserID]? = nil, offsetMinutes: Int = 0) {
        self.from = from
        self.until = until
        self.owners = owners
        self.offsetMinutes = offsetMinutes
    }
}
