/// A named class of service. Every user has one.
package struct Tier: Sendable, Hashable, Codable {
    /// Lower case, `free` for instance.
    package let name: String

    /// Share of the machine relative to other tiers, 1 to 1,000.
    package let weight: Int

    /// Jobs of one user that may run at once, at least 1.
    package let runningPerUser: Int

    /// Jobs a user may have transcribed in a calendar month (UTC); nil for no limit.
    package let monthlyCredits: Int?

    package let limits: AudioLimits
    package let retention: RetentionRule

    package init(
        name: String, weight: Int, runningPerUser: Int, monthlyCredits: Int?, limits: AudioLimits,
        retention: RetentionRule
    ) {
        self.name = name
        self.weight = weight
        self.runningPerUser = runningPerUser
        self.monthlyCredits = monthlyCredits
        self.limits = limits
        self.retention = retention
    }
}
