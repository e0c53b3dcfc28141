/// Where users' folders are and how they are watched.
package struct StudioSettings: Sendable, Equatable {
    /// The studio root: one home a user, each with `Inbox`, `Outbox` and `Failed`.
    package var root = "/srv/studio"

    package var ownership = Ownership.service

    /// Where `drumscribe-courier` listens when `ownership` is `user`.
    package var courierSocket = "/run/drumscribe/courier.sock"

    /// How long a file must stay unchanged to count as complete, in seconds.
    package var quietSeconds = 2.0

    /// How often every inbox is listed even where no event came, in seconds.
    package var rescanSeconds = 300.0

    /// The same for file systems that send no events, in seconds.
    package var pollSeconds = 5.0

    package init() {}
}

extension StudioSettings {
    /// Whose the results are, and who handles them.
    package enum Ownership: String, Sendable, CaseIterable {
        /// The daemon's own account handles and owns all files.
        case service
        /// The courier acts as each user, to whom the results belong.
        case user
    }
}
