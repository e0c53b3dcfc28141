/// A named class of service. Every user has one.
package struct Tier: Sendable, Hashable, Encodable {
    /// Lower case, `free` for instance.
    package let name: String

    /// Share of the machine relative to other tiers, 1 to 1,000.
    package var weight: Int

    /// Jobs of one user that may run at once, at least 1.
    package var runningPerUser: Int

    /// Jobs of all the tier's users together that may run at once, at least 1; nil for as many as there are
    /// workers.
    package var runningLimit: Int?

    /// Jobs of one user that may wait; further recordings stay in the inbox until there is room. At least 1;
    /// nil for no limit.
    package var waitingPerUser: Int?

    /// Jobs a user may have transcribed in a calendar month (UTC); nil for no limit.
    package var monthlyCredits: Int?

    /// Minutes of audio a user may have transcribed in a calendar month (UTC); nil for no limit.
    package var monthlyMinutes: Int?

    /// What becomes of a recording that the month has nothing left for.
    package var overQuota: OverQuota

    /// What becomes of a recording that its owner has had transcribed before.
    package var duplicates: DuplicateRule

    package var limits: AudioLimits

    /// Which model hears a recording, by its length. Never empty.
    package var models: [ModelRule]

    /// What users get: files of other kinds are not delivered. Never empty.
    package var outputs: Set<OutputKind>

    package var retention: RetentionRule

    /// What owners may do with their own jobs; operators may do everything.
    package var ownerMay: Set<JobAction>

    /// Requests to the API that a user may make in a minute, at least 1.
    package var requestsPerMinute: Int

    package init(
        name: String, weight: Int, runningPerUser: Int, runningLimit: Int? = nil, waitingPerUser: Int? = nil,
        monthlyCredits: Int?, monthlyMinutes: Int? = nil, overQuota: OverQuota = .hold,
        duplicates: DuplicateRule = .link, limits: AudioLimits, models: [ModelRule] = ModelRule.shipped,
        outputs: Set<OutputKind> = Set(OutputKind.allCases), retention: RetentionRule,
        ownerMay: Set<JobAction> = Set(JobAction.allCases), requestsPerMinute: Int = 100
    ) {
        self.name = name
        self.weight = weight
        self.runningPerUser = runningPerUser
        self.runningLimit = runningLimit
        self.waitingPerUser = waitingPerUser
        self.monthlyCredits = monthlyCredits
        self.monthlyMinutes = monthlyMinutes
        self.overQuota = overQuota
        self.duplicates = duplicates
        self.limits = limits
        self.models = models
        self.outputs = outputs
        self.retention = retention
        self.ownerMay = ownerMay
        self.requestsPerMinute = requestsPerMinute
    }
}

extension Tier {
    /// How a tier is written down; `init(from:)` reads every key.
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, weight, runningPerUser, runningLimit, waitingPerUser, monthlyCredits, monthlyMinutes
        case overQuota, duplicates, limits, models, outputs, retention, ownerMay, requestsPerMinute
    }

    /// The same rules under another name.
    package func renamed(_ name: String) -> Tier {
        Tier(
            name: name, weight: weight, runningPerUser: runningPerUser, runningLimit: runningLimit,
            waitingPerUser: waitingPerUser, monthlyCredits: monthlyCredits, monthlyMinutes: monthlyMinutes,
            overQuota: overQuota, duplicates: duplicates, limits: limits,
            models: models, outputs: outputs,
            retention: retention, ownerMay: ownerMay, requestsPerMinute: requestsPerMinute)
    }
}
