import Core
import GRDB

extension Ledger {
    /// Figures about the jobs that were admitted in a span of time. Takes time in proportion to their number.
    package func statistics(_ span: StatisticsSpan, busiest: Int = 20) async throws(LedgerError) -> Statistics
    {
        try await read { transaction in
            let timings = try transaction.timings(span)
            return Statistics(
                days: try transaction.activities(span, by: "day").map {
                    $0.timed(timings, by: \.day).dated()
                },
                hours: try transaction.activities(span, by: "hour").map { $0.timed(timings, by: \.hour) },
                tiers: try transaction.activities(span, by: "tier", order: "jobs DESC, tier"),
                users: try transaction.activities(
                    span, by: "owner", order: "jobs DESC, owner", limit: busiest),
                wait: TimeSpread(of: timings.compactMap(\.wait)),
                processing: TimeSpread(of: timings.compactMap(\.processing)),
                failures: try transaction.failures(span), outputs: try transaction.outputs(span))
        }
    }
}

extension Transaction {
    /// The jobs of the span, to be joined and grouped.
    static func jobs(_ span: StatisticsSpan) -> String {
        let owners = span.owners.map {
            "AND jobs.owner IN (\($0.map { "\($0.number)" }.joined(separator: ",")))"
        }
        let local = "(admitted + \(Int64(span.offsetMinutes) * 60_000))"
        return """
            (SELECT jobs.id, jobs.state, jobs.started, jobs.admitted, jobs.problem_type, jobs.owner, users.tier,
                results.duration_ms, results.processing_ms, results.files,
                \(local) / 86400000 AS day, \(local) / 3600000 % 24 AS hour
            FROM jobs JOIN users ON users.id = jobs.owner LEFT JOIN results ON results.job = jobs.id
            WHERE admitted >= \(span.from.milliseconds) AND admitted < \(span.until.milliseconds)
                \(owners ?? "")) AS jobs
            """
    }

    fileprivate func activities<Key: DatabaseValueConvertible & Hashable & Sendable>(
        _ span: StatisticsSpan, by key: String, order: String? = nil, limit: Int = -1
    ) throws -> [JobActivity<Key>] {
        let sql = """
            SELECT \(key) AS key, COUNT(*) AS jobs, TOTAL(state = 'delivered') AS delivered,
                TOTAL(state = 'failed') AS failed, TOTAL(state = 'cancelled') AS cancelled,
                COALESCE(SUM(CASE state WHEN 'delivered' THEN duration_ms END), 0) AS ms
            FROM \(Self.jobs(span)) GROUP BY \(key) ORDER BY \(order ?? key) LIMIT \(limit)
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            JobActivity(
                key: try row.value("key"), jobs: try row.value("jobs"), delivered: try row.value("delivered"),
                failed: try row.value("failed"), cancelled: try row.value("cancelled"),
                audioMilliseconds: try row.value("ms"))
        }
    }

    /// How long the jobs of the span waited and took.
    fileprivate func timings(_ span: StatisticsSpan) throws -> [JobTiming] {
        let sql = """
            SELECT day, hour, jobs.started - admitted AS wait, processing_ms FROM \(Self.jobs(span))
            WHERE jobs.started IS NOT NULL
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            JobTiming(
                day: try row.value("day"), hour: try row.value("hour"),
                wait: try row.valueIfAny("wait").flatMap { $0 >= 0 ? $0 : nil },
                processing: try row.valueIfAny("processing_ms"))
        }
    }

    fileprivate func failures(_ span: StatisticsSpan) throws -> [ProblemType: Int] {
        let sql = """
            SELECT problem_type, COUNT(*) AS jobs FROM \(Self.jobs(span)) WHERE state = 'failed' GROUP BY problem_type
            """
        return try Dictionary(
            uniqueKeysWithValues: Row.fetchAll(db, sql: sql).map {
                try ($0.value("problem_type"), $0.value("jobs"))
            })
    }

    fileprivate func outputs(_ span: StatisticsSpan) throws -> [OutputKind: Int] {
        let sql = """
            SELECT substr(value, instr(value, '.')) AS ending, COUNT(*) AS files, COUNT(DISTINCT jobs.id) AS jobs
            FROM \(Self.jobs(span)), json_each(jobs.files) WHERE state = 'delivered' GROUP BY ending
            """
        var outputs: [OutputKind: Int] = [:]
        for row in try Row.fetchAll(db, sql: sql) {
            guard let kind = OutputKind(ending: try row.value("ending")) else { continue }
            // Every page has an ending of its own; every song has a first page.
            outputs[kind] = max(outputs[kind] ?? 0, try row.value("jobs"))
        }
        return outputs
    }
}

/// When a job came, how long it waited and how long it took, in milliseconds.
private struct JobTiming {
    /// Since 1970, and of the day, by the clock of the span.
    let day, hour: Int
    let wait, processing: Int64?
}

extension JobActivity<Int> {
    /// With the times of the jobs whose `key` it is.
    fileprivate func timed(_ timings: [JobTiming], by key: KeyPath<JobTiming, Int>) -> Self {
        let own = timings.filter { $0[keyPath: key] == self.key }
        var activity = self
        activity.wait = TimeSpread(of: own.compactMap(\.wait))
        activity.processing = TimeSpread(of: own.compactMap(\.processing))
        return activity
    }

    /// The day of a number of days since 1970.
    fileprivate func dated() -> JobActivity<CalendarDate> {
        JobActivity<CalendarDate>(
            key: CalendarDate(daysSince1970: key), jobs: jobs, delivered: delivered, failed: failed,
            cancelled: cancelled, audioMilliseconds: audioMilliseconds, wait: wait, processing: processing)
    }
}
