extension ControlRequest {
    /// Figures of so many days, by the calendar of somebody `offsetMinutes` ahead of UTC.
    package static func statistics(days: Int, offsetMinutes: Int) -> ControlRequest {
        ControlRequest(
            "GET", "/v1/stats", parameters: [("days", "\(days)"), ("offset_minutes", "\(offsetMinutes)")])
    }
}
