import APIModel
import Core

extension ControlRequest {
    /// The month of a user; of all that the caller may see where `user` is nil.
    package static func quota(of user: String? = nil) -> ControlRequest {
        ControlRequest("GET", "/v1/quota", parameters: [("user", user)])
    }

    /// Gives something to a user's month, or takes it where it is negative.
    package static func adjustQuota(
        of user: String, credits: Int, minutes: Int, reason: String
    ) -> ControlRequest {
        ControlRequest(
            "POST", "/v1/quota/adjust",
            parameters: [
                ("user", user), ("credits", "\(credits)"), ("minutes", "\(minutes)"), ("reason", reason),
            ])
    }

    /// What was used, from one month to another.
    package static func usage(
        from: CalendarMonth? = nil, through: CalendarMonth? = nil, user: String? = nil,
        by grouping: UsageGrouping? = nil
    ) -> ControlRequest {
        let parameters = [
            ("from", from?.description), ("through", through?.description), ("user", user),
            ("by", grouping?.rawValue),
        ]
        return ControlRequest("GET", "/v1/usage", parameters: parameters)
    }
}
