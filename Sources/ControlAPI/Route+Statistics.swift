import APIModel
import Core

extension Route {
    static let statistics = Route(
        .get, "/v1/stats", .self, parameters: ["days", "offset_minutes"]
    ) { call throws(Problem) in
        let days = Int(try call.query.number("days", in: 1...366) ?? 14)
        let offset = Int(try call.query.number("offset_minutes", in: -1_440...1_440) ?? 0)
        return .body(try await call.desk.statistics(days: days, offsetMinutes: offset, for: call.caller))
    }
}
