import APIModel

extension TiersBody: Presentable {
    package var items: [any Encodable] { tiers }

    package func table(_ eye: Eye) -> Table {
        var table = Table([
            .init("TIER"), .init("USERS", .right), .init("WEIGHT", .right), .init("RUNNING", .right),
            .init("CREDITS", .right), .init("MINUTES", .right), .init("WHEN USED UP"),
            .init("LONGEST", .right), .init("SHEETS KEPT", .right), .init("NOTE"),
        ])
        for tier in tiers { table.add(tier.usual + [.init(tier.overQuota)] + tier.lengths) }
        return table
    }

    /// One tier with all its rules, several with what fits into a usual terminal.
    package func page(_ eye: Eye) -> String {
        if tiers.count == 1, let tier = tiers.first { return tier.facts.text(eye.style) }
        var table = Table([
            .init("TIER"), .init("USERS", .right), .init("WEIGHT", .right), .init("RUNNING", .right),
            .init("CREDITS", .right), .init("MINUTES", .right), .init("LONGEST", .right),
            .init("KEPT", .right), .init("NOTE"),
        ])
        for tier in tiers { table.add(tier.usual + tier.lengths) }
        return table.text(eye.style) + "\nAll rules of one: drumscribectl tiers show NAME\n"
    }
}

extension TiersBody.Tier {
    fileprivate var usual: [Table.Cell] {
        [
            .init(name, .strong), .init("\(users)"), .init("\(weight)"), .init("\(runningPerUser)"),
            Self.limit(monthlyCredits), Self.limit(monthlyMinutes),
        ]
    }

    fileprivate var lengths: [Table.Cell] {
        [
            .init("\(longestMinutes) min", value: "\(longestMinutes)"),
            .init(
                keepResultsDays.map { "\($0) d" } ?? "for ever", value: keepResultsDays.map { "\($0)" } ?? ""),
            .init(note),
        ]
    }

    private static func limit(_ limit: Int?) -> Table.Cell {
        limit.map { .init("\($0)") } ?? .init("unlimited", value: "", .faint)
    }
}

extension TiersBody.Tier {
    fileprivate var note: String {
        [isDefault ? "default" : nil, isEdited ? "edited" : nil].compactMap(\.self).joined(separator: ", ")
    }

    /// Every rule under its key, in the words in which it can be edited.
    fileprivate var facts: Facts {
        var facts = Facts()
        facts.add("tier", name + (note.isEmpty ? "" : " (\(note))"), .strong)
        facts.add("users", "\(users)")
        for rule in TierRule.allCases { facts.add(rule.rawValue, value(of: rule)) }
        return facts
    }

    private func value(of rule: TierRule) -> String {
        switch rule {
        case .weight: "\(weight)"
        case .runningPerUser: "\(runningPerUser)"
        case .runningLimit: runningLimit.map { "\($0)" } ?? "workers"
        case .waitingPerUser: waitingPerUser.map { "\($0)" } ?? "unlimited"
        case .requestsPerMinute: "\(requestsPerMinute)"
        case .monthlyCredits: monthlyCredits.map { "\($0)" } ?? "unlimited"
        case .monthlyMinutes: monthlyMinutes.map { "\($0)" } ?? "unlimited"
        case .overQuota: overQuota
        case .duplicates: duplicates
        case .models: "[\(models.map(\.rule).joined(separator: ", "))]"
        case .separation: separation
        case .outputs: outputs.joined(separator: ",")
        case .ownerMay: ownerMay.isEmpty ? "nothing" : ownerMay.joined(separator: ",")
        case .longestMinutes: "\(longestMinutes)"
        case .largestMegabytes: "\(largestMegabytes)"
        case .keepResultsDays, .keepOriginalsDays, .keepFailuresDays, .keepStagingDays, .keepHistoryDays:
            days(of: rule).map { "\($0)" } ?? "forever"
        }
    }

    private func days(of rule: TierRule) -> Int? {
        switch rule {
        case .keepResultsDays: keepResultsDays
        case .keepOriginalsDays: keepOriginalsDays
        case .keepFailuresDays: keepFailuresDays
        case .keepStagingDays: keepStagingDays
        default: keepHistoryDays
        }
    }
}

extension TiersBody.Model {
    /// `{under: 20m, use: accurate}`
    fileprivate var rule: String {
        guard let underS else { return "{use: \(use)}" }
        let length =
            underS % 3_600 == 0 ? "\(underS / 3_600)h" : underS % 60 == 0 ? "\(underS / 60)m" : "\(underS)s"
        return "{under: \(length), use: \(use)}"
    }
}
