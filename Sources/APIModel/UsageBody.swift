import Core

/// What was transcribed, and what it cost, by month.
package struct UsageBody: Sendable, Hashable, Codable {
    /// The time of the answer, by the daemon's clock.
    package let asOf: Timestamp

    /// The first and the last month.
    package let from, through: CalendarMonth

    /// Oldest month first; months without entries are absent.
    package let lines: [Line]

    package init(asOf: Timestamp, from: CalendarMonth, through: CalendarMonth, lines: [Line]) {
        self.asOf = asOf
        self.from = from
        self.through = through
        self.lines = lines
    }
}

extension UsageBody {
    /// What one user, or all together, used in a month.
    package struct Line: Sendable, Hashable, Codable {
        package let month: CalendarMonth

        /// Absent where users are added up.
        package let user: String?

        /// The tier at the time; absent where tiers are added up.
        package let tier: String?

        /// Delivered ones.
        package let jobs: Int

        /// Used and reserved; what operators gave or took is not counted.
        package let credits: Int

        /// The same in milliseconds of audio.
        package let audioMs: Int64

        package init(
            month: CalendarMonth, user: String?, tier: String?, jobs: Int, credits: Int, audioMs: Int64
        ) {
            self.month = month
            self.user = user
            self.tier = tier
            self.jobs = jobs
            self.credits = credits
            self.audioMs = audioMs
        }
    }
}
