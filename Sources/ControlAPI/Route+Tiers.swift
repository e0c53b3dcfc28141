import APIModel
import Core

extension Route {
    /// Tiers and who has which.
    static let classes: [Route] = [tiers, editTier, addTier, resetTier, users, moveUser]

    static let tiers = Route(.get, "/v1/tiers", .open, parameters: ["tier"]) { call throws(Problem) in
        .body(try await call.desk.tiers(named: call.query.text("tier")))
    }

    static let editTier = Route(.post, "/v1/tiers/edit", .operator, parameters: tierParameters) {
        call throws(Problem) in
        .body(try await call.desk.edit(call.query.needed("tier", atMost: 64), isNew: false, call.rules()))
    }

    static let addTier = Route(.post, "/v1/tiers/add", .operator, parameters: tierParameters) {
        call throws(Problem) in
        .body(try await call.desk.edit(call.query.needed("tier", atMost: 64), isNew: true, call.rules()))
    }

    static let resetTier = Route(
        .post, "/v1/tiers/reset", .operator, parameters: ["tier"]
    ) { call throws(Problem) in
        .body(try await call.desk.reset(call.query.needed("tier", atMost: 64)))
    }

    static let users = Route(.get, "/v1/users", .operator) { call throws(Problem) in
        .body(try await call.desk.users())
    }

    static let moveUser = Route(
        .post, "/v1/users/tier", .operator, parameters: ["user", "tier"]
    ) { call throws(Problem) in
        let user = try call.query.needed("user", atMost: 1_024)
        return .body(try await call.desk.move(user, to: call.query.needed("tier", atMost: 64)))
    }

    private static let tierParameters = ["tier"] + TierRule.allCases.map(\.rawValue)
}

extension Call {
    /// The rules among the parameters. Throws where there are none.
    fileprivate func rules() throws(Problem) -> [TierRule: String] {
        var rules: [TierRule: String] = [:]
        for rule in TierRule.allCases { rules[rule] = query.text(rule.rawValue) }
        guard !rules.isEmpty else {
            throw QueryParameters.invalid(
                "No rule is given.",
                advice: "Give some of \(TierRule.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return rules
    }
}
