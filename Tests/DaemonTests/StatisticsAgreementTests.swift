import APIModel
import ControlAPI
import Core
import Ledger
import Testing

@testable import Daemon

@Suite("Figures and metrics", .timeLimit(.minutes(1)))
struct StatisticsAgreementTests {
    private let operatorCaller = Caller(uid: 0, gid: 0, isOperator: true)

    @Test("tell the same of the same day, figure by figure")
    func agree() async throws {
        try await Studio.with({ $0.tiers[0].monthlyCredits = 3 }) { studio in
            try await busyDay(studio)
            let room = ControlRoom(in: studio)
            let stats = try await room.statistics(days: 1, offsetMinutes: 0, for: operatorCaller)
            let metrics = Metrics(try await room.metrics())
            let day = try #require(stats.days.first)
            #expect((day.jobs, day.delivered, day.failed, day.cancelled) == (5, 2, 1, 1))
            compareTiers(stats, metrics)
            compareSpreads(stats, metrics)
            #expect(stats.failures.count == 1 && stats.outputs.count > 3)
            #expect(metrics.all("drumscribe_day_failures") == counts(stats.failures))
            #expect(metrics.all("drumscribe_failures") == counts(stats.failures))
            #expect(metrics.all("drumscribe_day_outputs") == counts(stats.outputs))
            compareQuotas(stats, metrics)
        }
    }

    private func compareTiers(_ stats: StatisticsBody, _ metrics: Metrics) {
        #expect(stats.tiers.count == 1)
        for tier in stats.tiers {
            #expect(metrics["drumscribe_day_jobs", tier.name] == Double(tier.jobs))
            #expect(metrics["drumscribe_day_ended", tier.name, "delivered"] == Double(tier.delivered))
            #expect(metrics["drumscribe_day_ended", tier.name, "failed"] == Double(tier.failed))
            #expect(metrics["drumscribe_day_ended", tier.name, "cancelled"] == Double(tier.cancelled))
            #expect(metrics["drumscribe_day_audio_seconds", tier.name] == Double(tier.audioMs) / 1_000)
        }
    }

    private func compareSpreads(_ stats: StatisticsBody, _ metrics: Metrics) {
        for (name, spread) in [("wait", stats.waitMs), ("processing", stats.processingMs)] {
            let family = "drumscribe_\(name)_seconds"
            #expect(spread.count > 1 && metrics[family + "_count"] == Double(spread.count))
            let ranks = [
                ("0.5", spread.p50), ("0.9", spread.p90), ("0.99", spread.p99), ("1", spread.max),
            ]
            for (rank, length) in ranks { #expect(metrics[family, rank] == Double(length) / 1_000) }
        }
        #expect(stats.waitMs.max == 20_000)
    }

    private func compareQuotas(_ stats: StatisticsBody, _ metrics: Metrics) {
        #expect(stats.quotas == [.init(tier: "free", users: 1, near: 1, full: 1)])
        for quota in stats.quotas {
            #expect(metrics["drumscribe_quota_users", quota.tier] == Double(quota.users))
            #expect(metrics["drumscribe_quota_users_near", quota.tier] == Double(quota.near))
            #expect(metrics["drumscribe_quota_users_full", quota.tier] == Double(quota.full))
        }
    }

    /// Two delivered, one failed, one called off, one waiting, which has the last credit.
    private func busyDay(_ studio: Studio) async throws {
        _ = try await studio.delivered("one.wav")
        let two = try await studio.admit("two.wav", "la li")
        studio.clock.advance(by: .seconds(20))
        _ = await Carrier(house: studio.house).carry(two.id)
        try await studio.deliver(two)
        let off = try await studio.admit("off.wav", "lo lo")
        _ = try await studio.house.ledger.cancel(off.id, at: studio.clock.wall)
        studio.executor.answer(.problem(.audioSilent))
        let bad = try await studio.admit("bad.wav", "lu")
        _ = await Carrier(house: studio.house).carry(bad.id)
        _ = try await studio.admit("last.wav", "le")
    }

    private func counts(_ counts: [StatisticsBody.Count]) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: counts.map { ($0.name, Double($0.jobs)) })
    }
}

/// Samples by the name of their family and the values of their labels.
private struct Metrics {
    private let samples: [[String]: Double]

    init(_ families: [MetricFamily]) {
        let pairs = families.flatMap { family in
            family.samples.map { ([family.name + $0.suffix] + $0.labels.map(\.value), $0.value) }
        }
        samples = Dictionary(uniqueKeysWithValues: pairs)
    }

    subscript(_ path: String...) -> Double? { samples[path] }

    /// The samples of a family by their one label.
    func all(_ name: String) -> [String: Double] {
        let own = samples.filter { $0.key.first == name && $0.key.count == 2 }
        return Dictionary(uniqueKeysWithValues: own.map { ($0.key[1], $0.value) })
    }
}
