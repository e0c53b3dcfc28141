import APIModel
import Core

extension Route {
    /// Accounts.
    static let accounting: [Route] = [quota, adjustQuota, usage]

    static let quota = Route(.get, "/v1/quota", .self, parameters: ["user"]) { call throws(Problem) in
        .body(try await call.desk.quota(of: call.query.text("user"), for: call.caller))
    }

    static let adjustQuota = Route(
        .post, "/v1/quota/adjust", .operator, parameters: ["user", "credits", "minutes", "reason"]
    ) { call throws(Problem) in
        let adjustment = QuotaAdjustment(
            credits: Int(try call.query.number("credits", in: QuotaAdjustment.range) ?? 0),
            minutes: Int(try call.query.number("minutes", in: QuotaAdjustment.range) ?? 0),
            reason: try call.query.needed("reason", atMost: QuotaAdjustment.longestReason))
        guard (adjustment.credits, adjustment.minutes) != (0, 0) else {
            throw Problem(
                .invalidRequest, detail: "Nothing is given and nothing is taken.",
                advice: "Give credits, minutes, or both; negative numbers take.")
        }
        let user = try call.query.needed("user", atMost: 1_024)
        return .body(try await call.desk.adjust(user, adjustment, by: call.caller))
    }

    static let usage = Route(
        .get, "/v1/usage", .self, parameters: ["from", "through", "user", "by"]
    ) { call throws(Problem) in
        let query = UsageQuery(
            from: try call.query.month("from"), through: try call.query.month("through"),
            user: call.query.text("user"),
            grouping: try call.query.name("by", of: UsageGrouping.self) ?? .user)
        return .body(try await call.desk.usage(query, for: call.caller))
    }
}
