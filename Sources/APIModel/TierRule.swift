/// The rules of a tier that can be edited, by their keys in the configuration file.
package enum TierRule: String, Sendable, CaseIterable {
    case weight
    case runningPerUser = "running_per_user"
    case runningLimit = "running_limit"
    case waitingPerUser = "waiting_per_user"
    case requestsPerMinute = "requests_per_minute"
    case monthlyCredits = "monthly_credits"
    case monthlyMinutes = "monthly_minutes"
    case overQuota = "over_quota"
    case duplicates
    case models
    case separation
    case outputs
    case ownerMay = "owner_may"
    case longestMinutes = "longest_minutes"
    case largestMegabytes = "largest_megabytes"
    case keepResultsDays = "keep_results_days"
    case keepOriginalsDays = "keep_originals_days"
    case keepFailuresDays = "keep_failures_days"
    case keepStagingDays = "keep_staging_days"
    case keepHistoryDays = "keep_history_days"
}
