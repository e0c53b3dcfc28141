import Core

/// What one line of the usage stands for, besides its month. The names are part of the API.
package enum UsageGrouping: String, Sendable, Codable, CaseIterable {
    /// A user in a tier.
    case user
    /// A tier with all its users.
    case tier
    /// Everybody.
    case month
}

extension UsageGrouping {
    /// `lines`, added up; in the order of months and names.
    package func grouped(_ lines: [UsageBody.Line]) -> [UsageBody.Line] {
        Dictionary(grouping: lines, by: key).map { key, lines in
            UsageBody.Line(
                month: key.month, user: key.user, tier: key.tier, jobs: lines.map(\.jobs).reduce(0, +),
                credits: lines.map(\.credits).reduce(0, +), audioMs: lines.map(\.audioMs).reduce(0, +))
        }.sorted { ($0.month, $0.user ?? "", $0.tier ?? "") < ($1.month, $1.user ?? "", $1.tier ?? "") }
    }

    private func key(of line: UsageBody.Line) -> Key {
        Key(month: line.month, user: self == .user ? line.user : nil, tier: self == .month ? nil : line.tier)
    }

    private struct Key: Hashable {
        let month: CalendarMonth
        let user, tier: String?
    }
}
