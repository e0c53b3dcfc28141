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
    /// A tier that leaves a key out has the shipped free tier's value.
    static func read(_ section: SectionReader, name: String) -> Tier {
        let standard = HouseConfiguration.shippedTiers[0]
        let limits = AudioLimits(
            longestSeconds: 60
                * section.integer(
                    "longest_minutes", within: 1...1_440, default: standard.limits.longestSeconds / 60),
            largestBytes: Int64(
                section.integer(
                    "largest_megabytes", within: 1...65_536, default: Int(standard.limits.largestBytes >> 20))
            ) << 20)
        let retention = RetentionRule(
            resultsDays: section.integer(
                "keep_results_days", within: 1...36_500, orNone: "forever",
                default: standard.retention.resultsDays),
            originalsDays: section.integer(
                "keep_originals_days", within: 1...36_500, orNone: "forever",
                default: standard.retention.originalsDays))
        defer { section.refuseUnknownKeys() }
        return Tier(
            name: name,
            weight: section.integer("weight", within: 1...1_000, default: standard.weight),
            runningPerUser: section.integer(
                "running_per_user", within: 1...1_024, default: standard.runningPerUser),
            monthlyCredits: section.integer(
                "monthly_credits", within: 0...10_000_000, orNone: "unlimited",
                default: standard.monthlyCredits),
            limits: limits, retention: retention)
    }
}
