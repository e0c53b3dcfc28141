import Core

/// The tiers of the house, in their order.
package struct TiersBody: Sendable, Hashable, Codable {
    package let tiers: [Tier]

    package init(tiers: [Tier]) {
        self.tiers = tiers
    }
}

extension TiersBody {
    /// One tier. A limit that there is not is absent. The keys are those of the configuration file.
    package struct Tier: Sendable, Hashable, Codable {
        package let name: String

        /// Whether users who come new get it.
        package let isDefault: Bool

        /// Whether an operator has edited it, so that the configuration does not rule it.
        package let isEdited: Bool

        /// How many users have it.
        package let users: Int

        package let weight, runningPerUser: Int
        package let runningLimit, waitingPerUser: Int?
        package let requestsPerMinute: Int
        package let monthlyCredits, monthlyMinutes: Int?
        package let overQuota, duplicates: String
        package let models: [Model]

        /// How recordings are taken apart before they are heard: `none`, always.
        package let separation: String
        package let outputs, ownerMay: [String]
        package let longestMinutes: Int
        package let largestMegabytes: Int64

        /// Nil keeps for ever.
        package let keepResultsDays, keepOriginalsDays, keepFailuresDays, keepStagingDays,
            keepHistoryDays: Int?

        package init(_ tier: Core.Tier, isDefault: Bool, isEdited: Bool, users: Int) {
            self.name = tier.name
            self.isDefault = isDefault
            self.isEdited = isEdited
            self.users = users
            weight = tier.weight
            runningPerUser = tier.runningPerUser
            runningLimit = tier.runningLimit
            waitingPerUser = tier.waitingPerUser
            requestsPerMinute = tier.requestsPerMinute
            monthlyCredits = tier.monthlyCredits
            monthlyMinutes = tier.monthlyMinutes
            overQuota = tier.overQuota.rawValue
            duplicates = tier.duplicates.rawValue
            models = tier.models.map { Model(use: $0.model, underS: $0.underSeconds) }
            separation = "none"
            outputs = OutputKind.allCases.filter(tier.outputs.contains).map(\.rawValue)
            ownerMay = JobAction.allCases.filter(tier.ownerMay.contains).map(\.rawValue)
            longestMinutes = tier.limits.longestSeconds / 60
            largestMegabytes = tier.limits.largestBytes >> 20
            keepResultsDays = tier.retention.resultsDays
            keepOriginalsDays = tier.retention.originalsDays
            keepFailuresDays = tier.retention.failuresDays
            keepStagingDays = tier.retention.stagingDays
            keepHistoryDays = tier.retention.historyDays
        }
    }

    /// Which model hears recordings shorter than so many seconds, or of any length.
    package struct Model: Sendable, Hashable, Codable {
        package let use: String
        package let underS: Int?

        package init(use: String, underS: Int?) {
            self.use = use
            self.underS = underS
        }
    }
}
