extension ControlRequest {
    package static let users = ControlRequest("GET", "/v1/users")

    /// All tiers, or the one of that name.
    package static func tiers(named name: String? = nil) -> ControlRequest {
        ControlRequest("GET", "/v1/tiers", parameters: [("tier", name)])
    }

    /// Changes rules of a tier, or makes a new one with them.
    package static func editTier(
        _ name: String, isNew: Bool, rules: [(key: String, value: String)]
    ) -> ControlRequest {
        ControlRequest(
            "POST", isNew ? "/v1/tiers/add" : "/v1/tiers/edit",
            parameters: [("tier", name)] + rules.map { ($0.key, $0.value) })
    }

    package static func resetTier(_ name: String) -> ControlRequest {
        ControlRequest("POST", "/v1/tiers/reset", parameters: [("tier", name)])
    }

    package static func move(_ user: String, to tier: String) -> ControlRequest {
        ControlRequest("POST", "/v1/users/tier", parameters: [("user", user), ("tier", tier)])
    }
}
