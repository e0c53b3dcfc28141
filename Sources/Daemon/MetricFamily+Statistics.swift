import APIModel
import ControlAPI
import Core
import Ledger

extension MetricFamily {
    /// Figures about the jobs of the last 24 hours.
    static func day(_ statistics: Statistics) -> [MetricFamily] {
        [
            spread(
                "drumscribe_wait_seconds", "Wait of the last day's jobs until they began.", statistics.wait),
            spread(
                "drumscribe_processing_seconds", "What workers took for the last day's jobs.",
                statistics.processing),
            named(
                "drumscribe_day_jobs", "Jobs of the last day by tier.", "tier",
                statistics.tiers.map { ($0.key, $0.jobs) }),
            MetricFamily(
                "drumscribe_day_ended", .gauge, help: "What became of the jobs of the last day.",
                samples: statistics.tiers.sorted { $0.key < $1.key }.flatMap(Self.endings)),
            MetricFamily(
                "drumscribe_day_audio_seconds", .gauge, help: "Audio of the last day's delivered jobs.",
                samples: statistics.tiers.sorted { $0.key < $1.key }.map {
                    Sample(Double($0.audioMilliseconds) / 1_000, labels: [Label("tier", $0.key)])
                }),
            named(
                "drumscribe_day_failures", "Failed jobs of the last day by kind of problem.", "type",
                statistics.failures.map { ($0.key.rawValue, $0.value) }),
            named(
                "drumscribe_day_outputs", "Delivered jobs of the last day with files of a kind.", "kind",
                statistics.outputs.map { ($0.key.rawValue, $0.value) }),
        ]
    }

    /// How far months are used up.
    static func quotas(_ pressures: [StatisticsBody.Pressure]) -> [MetricFamily] {
        [
            named(
                "drumscribe_quota_users", "Users whose months have a limit.", "tier",
                pressures.map { ($0.tier, $0.users) }),
            named(
                "drumscribe_quota_users_near", "Users with a fifth of their month left or less.", "tier",
                pressures.map { ($0.tier, $0.near) }),
            named(
                "drumscribe_quota_users_full", "Users with nothing left of their month.", "tier",
                pressures.map { ($0.tier, $0.full) }),
        ]
    }

    private static func endings(_ activity: JobActivity<String>) -> [Sample] {
        let counts: [(JobState, Int)] = [
            (.delivered, activity.delivered), (.failed, activity.failed), (.cancelled, activity.cancelled),
        ]
        return counts.map { state, count in
            Sample(Double(count), labels: [Label("tier", activity.key), Label("state", state.rawValue)])
        }
    }

    private static func spread(_ name: String, _ help: String, _ spread: TimeSpread) -> MetricFamily {
        let quantiles = [
            ("0.5", spread.median), ("0.9", spread.ninetieth), ("0.99", spread.ninetyNinth),
            ("1", spread.longest),
        ]
        let measured = quantiles.map { Sample(Double($0.1) / 1_000, labels: [Label("quantile", $0.0)]) }
        return MetricFamily(
            name, .summary, help: help,
            samples: (spread.count == 0 ? [] : measured) + [Sample(Double(spread.count), suffix: "_count")])
    }

    private static func named(
        _ name: String, _ help: String, _ label: String, _ counts: [(String, Int)]
    ) -> MetricFamily {
        MetricFamily(
            name, .gauge, help: help,
            samples: counts.sorted { $0.0 < $1.0 }.map { Sample(Double($0.1), labels: [Label(label, $0.0)]) })
    }
}
