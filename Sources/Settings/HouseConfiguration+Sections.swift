import Core

extension StudioSettings {
    mutating func read(_ section: SectionReader) {
        root = section.path("root", default: root)
        ownership = section.word("ownership", default: ownership)
        courierSocket = section.path("courier_socket", default: courierSocket)
        quietSeconds = section.number("quiet_seconds", within: 0.05...3_600, default: quietSeconds)
        rescanSeconds = section.number("rescan_seconds", within: 1...86_400, default: rescanSeconds)
        pollSeconds = section.number("poll_seconds", within: 0.05...3_600, default: pollSeconds)
        section.refuseUnknownKeys()
    }
}

extension WorkerSettings {
    mutating func read(_ section: SectionReader) {
        count = section.integer("count", within: 1...1_024, orNone: "cores", default: count)
        let beside = "beside"
        let path = section.text(
            "program", expected: "an absolute path, or beside for the one beside the daemon", default: beside)
        if path != beside { program = path }
        if let program, !program.hasPrefix("/") {
            section.complaints.add(
                "workers.program must be an absolute path, or beside, not '\(program)'",
                at: section.node("program")?.mark)
        }
        timeoutMinutes = section.number("timeout_minutes", within: 0.01...1_440, default: timeoutMinutes)
        memoryMegabytes = section.integer("memory_megabytes", within: 128...65_536, default: memoryMegabytes)
        sandbox = section.word("sandbox", default: sandbox)
        section.refuseUnknownKeys()
    }
}

extension RetentionSettings {
    mutating func read(_ section: SectionReader) {
        enabled = section.flag("enabled", default: enabled)
        intervalMinutes = section.number("interval_minutes", within: 0.01...10_080, default: intervalMinutes)
        clockGraceHours = section.number("clock_grace_hours", within: 0...8_760, default: clockGraceHours)
        warningDays = section.integer(
            "warning_days", within: 1...3_650, orNone: "never", default: warningDays)
        section.refuseUnknownKeys()
    }
}

extension ServiceSettings {
    mutating func read(_ section: SectionReader) {
        stateDirectory = section.path("state_directory", default: stateDirectory)
        socket = section.path("socket", default: socket)
        operatorGroup = section.text(
            "operator_group", expected: "the name of a group", default: operatorGroup)
        logLevel = section.word("log_level", default: logLevel)
        section.refuseUnknownKeys()
    }
}

extension Tier {
    /// The tier of a section of the file; what is left out has the value of `standard`, and its name.
    static func read(_ section: SectionReader, over standard: Tier) -> Tier {
        defer { section.refuseUnknownKeys() }
        var tier = standard
        tier.weight = section.integer("weight", within: 1...1_000, default: tier.weight)
        tier.readLimits(section)
        tier.readQuota(section)
        tier.models = section.modelRules("models", default: tier.models)
        section.checkSeparation("separation")
        tier.outputs = section.words("outputs", default: tier.outputs)
        tier.ownerMay = section.words("owner_may", orNone: "nothing", default: tier.ownerMay)
        tier.limits = AudioLimits.read(section, over: tier.limits)
        tier.retention = RetentionRule.read(section, over: tier.retention)
        return tier
    }

    private mutating func readLimits(_ section: SectionReader) {
        runningPerUser = section.integer("running_per_user", within: 1...1_024, default: runningPerUser)
        runningLimit = section.integer(
            "running_limit", within: 1...1_024, orNone: "workers", default: runningLimit)
        waitingPerUser = section.integer(
            "waiting_per_user", within: 1...10_000_000, orNone: "unlimited", default: waitingPerUser)
        requestsPerMinute = section.integer(
            "requests_per_minute", within: 1...1_000_000, default: requestsPerMinute)
    }

    private mutating func readQuota(_ section: SectionReader) {
        monthlyCredits = section.integer(
            "monthly_credits", within: 0...10_000_000, orNone: "unlimited", default: monthlyCredits)
        monthlyMinutes = section.integer(
            "monthly_minutes", within: 0...10_000_000, orNone: "unlimited", default: monthlyMinutes)
        overQuota = section.word("over_quota", default: overQuota)
        duplicates = section.word("duplicates", default: duplicates)
    }
}

extension AudioLimits {
    fileprivate static func read(_ section: SectionReader, over standard: AudioLimits) -> AudioLimits {
        let minutes = section.integer(
            "longest_minutes", within: 1...1_440, default: standard.longestSeconds / 60)
        let megabytes = section.integer(
            "largest_megabytes", within: 1...65_536, default: Int(standard.largestBytes >> 20))
        return AudioLimits(longestSeconds: 60 * minutes, largestBytes: Int64(megabytes) << 20)
    }
}

extension RetentionRule {
    fileprivate static func read(_ section: SectionReader, over standard: RetentionRule) -> RetentionRule {
        func days(_ key: String, _ standard: Int?, from least: Int = 1) -> Int? {
            section.integer(key, within: least...36_500, orNone: "forever", default: standard)
        }
        return RetentionRule(
            resultsDays: days("keep_results_days", standard.resultsDays),
            originalsDays: days("keep_originals_days", standard.originalsDays),
            failuresDays: days("keep_failures_days", standard.failuresDays),
            stagingDays: days("keep_staging_days", standard.stagingDays, from: 0),
            historyDays: days("keep_history_days", standard.historyDays))
    }
}
