import APIModel
import ControlAPI
import Core
import Scheduling
import Ledger
import LinuxKit
import ModelShelf
import Logging

/// Answers what the API asks, from the ledger and from those who work.
struct ControlRoom: ControlDesk {
    let house: House
    let porter: Porter
    let dispatcher: Dispatcher
    let deliverer: Deliverer
    let started: Timestamp

    func isOperator(uid: UInt32, gid: UInt32) async -> Bool {
        if uid == 0 || uid == ThisProcess.user { return true }
        let name = house.configuration.current.service.operatorGroup
        guard let group = try? Account.group(named: name) else { return false }
        return group == gid || (try? Account(user: uid))??.groups.contains(group) == true
    }

    func version() async -> VersionBody {
        VersionBody(version: Release.version)
    }

    func status(for caller: Caller) async throws(Problem) -> StatusBody {
        try await answering {
            let load = await dispatcher.load
            var body = StatusBody(
                version: Release.version, since: started, asOf: house.clock.wall,
                workers: StatusBody.Workers(used: load.running, limit: load.workers))
            body.jobs = JobCounts(try await house.ledger.counts())
            body.queue = try await queue()
            body.own = try await ownJobs(of: caller)
            body.roots = [await root()]
            body.quota = try await quota(of: caller)
            body.failures = try await failures(for: caller)
            body.nextRetention = try await nextRetention(for: caller)
            return body
        }
    }

    func health() async throws(Problem) -> HealthBody {
        HealthBody(checks: await HealthChecks(house: house, porter: porter).all())
    }

    func models() async throws(Problem) -> ModelsBody {
        ModelsBody(await house.models.survey(house.configuration.current.models))
    }

    func jobs(_ query: JobsQuery, for caller: Caller) async throws(Problem) -> JobsPage {
        let users = try await users(named: query.user, for: caller)
        return try await answering {
            let found = try await house.ledger.jobs(
                of: users, state: query.state, before: query.cursor?.before, limit: query.limit + 1)
            let page = found.prefix(query.limit)
            return JobsPage(
                asOf: house.clock.wall, jobs: await bodies(of: page),
                nextCursor: found.count > query.limit ? page.last.map { JobCursor(before: $0.id) } : nil)
        }
    }

    func job(_ id: JobID, for caller: Caller) async throws(Problem) -> JobBody {
        let job = try await visibleJob(id, for: caller)
        let wishes = try await answering { try await house.ledger.wishes(of: id) }
        return await body(of: job).with(wishes)
    }

    func events(since: Int64?, for caller: Caller) async throws(Problem) -> EventFeed {
        let users = try await users(named: nil, for: caller)
        return try await answering {
            let range = try await house.ledger.eventRange()
            let last = range?.upperBound ?? 0
            if let since, let first = range?.lowerBound, since < first - 1 { throw Problem.eventsGone(first) }
            return EventFeed(
                lastSequence: since ?? last,
                events: EventFollower(house: house, users: users.map(Set.init)).follow(after: since ?? last))
        }
    }

    func metrics() async throws(Problem) -> [MetricFamily] {
        try await answering {
            let now = house.clock.wall
            let day = StatisticsSpan(from: now + .seconds(-86_400), until: now + .seconds(1))
            return MetricFamily.house(
                totals: try await house.ledger.totals(), load: await dispatcher.load,
                memory: ProcessorTime.peakMemory, processorSeconds: ProcessorTime.seconds)
                + MetricFamily.day(try await house.ledger.statistics(day))
                + MetricFamily.quotas(try await quotaPressure())
        }
    }
}
