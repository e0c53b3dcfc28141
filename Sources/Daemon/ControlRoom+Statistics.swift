import APIModel
import ControlAPI
import Core
import Ledger

extension ControlRoom {
    func statistics(
        days: Int, offsetMinutes: Int, for caller: Caller
    ) async throws(Problem) -> StatisticsBody {
        let holders = try await holders(named: nil, for: caller)
        return try await answering {
            let now = house.clock.wall
            let offset = Duration.seconds(offsetMinutes * 60)
            let first = CalendarDate(daysSince1970: (now + offset).date.daysSince1970 - days + 1)
            let span = StatisticsSpan(
                from: first.start + .seconds(-offsetMinutes * 60), until: now + .seconds(1),
                owners: caller.isOperator ? nil : holders.map(\.id), offsetMinutes: offsetMinutes)
            var body = StatisticsBody(asOf: now, from: span.from)
            body.take(try await house.ledger.statistics(span), names: holders)
            body.quotas = try await quotaPressure(
                on: caller.isOperator ? nil : holders.map(\.id))
            return body
        }
    }

    /// How far months are used up, by tier: of `holders`, or of everybody.
    func quotaPressure(on holders: [UserID]? = nil) async throws -> [StatisticsBody.Pressure] {
        let month = CalendarMonth(containing: house.clock.wall)
        var left: [String: [Double]] = [:]
        for share in try await house.ledger.monthShares(in: month, of: holders) {
            let tier = house.configuration.tier(named: share.tier)
            if let part = share.left(in: tier) { left[share.tier, default: []].append(part) }
        }
        return left.sorted { $0.key < $1.key }.map { tier, shares in
            StatisticsBody.Pressure(
                tier: tier, users: shares.count, near: shares.count { $0 <= 0.2 },
                full: shares.count { $0 <= 0 })
        }
    }
}

extension MonthShare {
    /// What is left of the month as a share of its limit, of credits or of audio, whichever is less; nil without
    /// limit.
    fileprivate func left(in tier: Tier) -> Double? {
        let credits = tier.monthlyCredits.map { Self.left(Int64($0 + given.credits), Int64(taken.credits)) }
        let audio = tier.monthlyMinutes.map {
            Self.left(Int64($0) * 60_000 + given.audioMilliseconds, taken.audioMilliseconds)
        }
        return [credits, audio].compactMap(\.self).min()
    }

    private static func left(_ limit: Int64, _ taken: Int64) -> Double {
        Double(max(0, limit - taken)) / Double(max(1, limit))
    }
}

extension StatisticsBody {
    fileprivate mutating func take(_ statistics: Statistics, names holders: [User]) {
        let homes = Dictionary(holders.map { ($0.id, $0.home.display) }) { first, _ in first }
        days = statistics.days.map { Activity($0, name: String($0.key.start.description.prefix(10))) }
        hours = statistics.hours.map { Activity($0, name: ($0.key < 10 ? "0" : "") + "\($0.key)") }
        tiers = statistics.tiers.map { Activity($0, name: $0.key) }
        users = statistics.users.map { Activity($0, name: homes[$0.key] ?? "") }
        waitMs = Spread(statistics.wait)
        processingMs = Spread(statistics.processing)
        failures = Count.list(statistics.failures.map { ($0.key.rawValue, $0.value) })
        outputs = Count.list(statistics.outputs.map { ($0.key.rawValue, $0.value) })
    }
}

extension StatisticsBody.Activity {
    fileprivate init<Key>(_ activity: JobActivity<Key>, name: String) {
        self.init(
            name: name, jobs: activity.jobs, delivered: activity.delivered, failed: activity.failed,
            cancelled: activity.cancelled, audioMs: activity.audioMilliseconds,
            waitMs: activity.wait.map { StatisticsBody.Spread($0) },
            processingMs: activity.processing.map { StatisticsBody.Spread($0) })
    }
}

extension StatisticsBody.Spread {
    fileprivate init(_ spread: TimeSpread) {
        self.init(
            count: spread.count, p50: spread.median, p90: spread.ninetieth, p99: spread.ninetyNinth,
            max: spread.longest)
    }
}

extension StatisticsBody.Count {
    fileprivate static func list(_ counts: [(String, Int)]) -> [Self] {
        counts.map { Self(name: $0.0, jobs: $0.1) }.sorted { ($1.jobs, $0.name) < ($0.jobs, $1.name) }
    }
}
