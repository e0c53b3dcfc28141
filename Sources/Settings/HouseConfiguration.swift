import Core

/// All that `drumscribe.yaml` says, every key with a value. An immutable value: a reload makes another one.
package struct HouseConfiguration: Sendable, Equatable {
    package var studio = StudioSettings()
    package var workers = WorkerSettings()
    package var models = ShelfSettings()
    package var retention = RetentionSettings()
    package var service = ServiceSettings()

    /// By name.
    package var tiers: [Tier] = Self.shippedTiers

    /// The tier of users whom the ledger does not know yet; one of `tiers`.
    package var defaultTier = "free"

    /// The tier of each user who is named, by the name of the home; others keep the tier they have.
    package var userTiers: [String: String] = [:]

    package init() {}
}

extension HouseConfiguration {
    /// The tiers of a studio that configures none.
    package static let shippedTiers = [
        Tier(
            name: "free", weight: 1, runningPerUser: 1, waitingPerUser: 1_000, monthlyCredits: 100,
            limits: AudioLimits(longestSeconds: 20 * 60, largestBytes: 500 << 20),
            retention: RetentionRule(resultsDays: 90, originalsDays: nil, historyDays: 365),
            ownerMay: [.cancel, .hold, .release, .retry]),
        Tier(
            name: "pro", weight: 4, runningPerUser: 2, waitingPerUser: 10_000, monthlyCredits: 1_000,
            limits: AudioLimits(longestSeconds: 60 * 60, largestBytes: 1 << 30),
            retention: RetentionRule(resultsDays: 365, originalsDays: nil)),
        Tier(
            name: "studio", weight: 8, runningPerUser: 4, monthlyCredits: nil,
            limits: AudioLimits(longestSeconds: 180 * 60, largestBytes: 4 << 30),
            retention: RetentionRule(resultsDays: nil, originalsDays: nil), requestsPerMinute: 600),
    ]
}
