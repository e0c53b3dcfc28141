import Core

/// Figures about the jobs of a span of time.
package struct Statistics: Sendable, Hashable {
    /// Days with jobs, the oldest first.
    package let days: [JobActivity<CalendarDate>]

    /// Hours of the day with jobs, 0 to 23.
    package let hours: [JobActivity<Int>]

    /// By the tier that their owners have now, the busiest first.
    package let tiers: [JobActivity<String>]

    /// The busiest first.
    package let users: [JobActivity<UserID>]

    /// From admission to the beginning of the last attempt.
    package let wait: TimeSpread

    /// What workers took.
    package let processing: TimeSpread

    /// Failed jobs by kind of problem.
    package let failures: [ProblemType: Int]

    /// How many delivered jobs have files of that kind.
    package let outputs: [OutputKind: Int]
}
