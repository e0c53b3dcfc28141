import APIModel
import Core

extension Route {
    /// The whole API.
    package static let all: [Route] =
        [version, status, health, models, metrics, jobs, job, cancel, events, retention] + handling
        + accounting + classes + [statistics, runRetention, removals]

    static let version = Route(.get, "/v1/version", .open) { call throws(Problem) in
        .body(await call.desk.version())
    }

    static let status = Route(.get, "/v1/status", .open) { call throws(Problem) in
        .body(try await call.desk.status(for: call.caller))
    }

    static let health = Route(.get, "/v1/health", .open) { call throws(Problem) in
        let health = try await call.desk.health()
        return health.ok ? .body(health) : .outOfOrder(health)
    }

    static let models = Route(.get, "/v1/models", .open) { call throws(Problem) in
        .body(try await call.desk.models())
    }

    static let metrics = Route(.get, "/v1/metrics", .open) { call throws(Problem) in
        .metrics(try await call.desk.metrics())
    }

    static let jobs = Route(
        .get, "/v1/jobs", .self, parameters: ["user", "state", "limit", "cursor"]
    ) { call throws(Problem) in
        let range = Int64(JobsQuery.limits.lowerBound)...Int64(JobsQuery.limits.upperBound)
        let query = JobsQuery(
            user: call.query.text("user"), state: try call.query.name("state", of: JobState.self),
            limit: Int(try call.query.number("limit", in: range) ?? 100),
            cursor: try call.query.cursor("cursor"))
        return .body(try await call.desk.jobs(query, for: call.caller))
    }

    static let job = Route(.get, "/v1/jobs/{id}", .self) { call throws(Problem) in
        .body(try await call.desk.job(call.job(), for: call.caller))
    }

    static let cancel = Route(.post, "/v1/jobs/{id}/cancel", .self) { call throws(Problem) in
        .body(try await call.desk.cancel(call.job(), by: call.caller))
    }

    static let events = Route(.get, "/v1/events", .self, parameters: ["since"]) { call throws(Problem) in
        let since = try call.query.number("since", in: 0...Int64.max)
        return .events(try await call.desk.events(since: since, for: call.caller))
    }

    static let runRetention = Route(.post, "/v1/retention/run", .operator) { call throws(Problem) in
        .body(try await call.desk.runRetention())
    }

    static let removals = Route(
        .get, "/v1/retention/log", .self, parameters: ["user", "before", "limit"]
    ) { call throws(Problem) in
        let query = RemovalsQuery(
            user: call.query.text("user"), before: try call.query.number("before", in: 1...Int64.max),
            limit: Int(try call.query.number("limit", in: RemovalsQuery.limits) ?? 100))
        return .body(try await call.desk.removals(query, for: call.caller))
    }

    static let retention = Route(.get, "/v1/retention", .self) { call throws(Problem) in
        .body(try await call.desk.retention(for: call.caller))
    }
}
