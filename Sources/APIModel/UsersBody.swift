import Core

/// The users of the house, by name.
package struct UsersBody: Sendable, Hashable, Codable {
    /// The time of the answer, by the daemon's clock.
    package let asOf: Timestamp

    package let users: [User]

    package init(asOf: Timestamp, users: [User]) {
        self.asOf = asOf
        self.users = users
    }
}

extension UsersBody {
    /// Somebody with a home in the studio.
    package struct User: Sendable, Hashable, Codable {
        /// The name of the home, escaped for one line of text.
        package let name: String

        /// Who owns the home. The same home with another owner is another user.
        package let uid: UInt32
        package let tier: String

        /// When the daemon came to know the user.
        package let since: Timestamp

        /// Jobs by state.
        package let jobs: JobCounts

        package init(name: String, uid: UInt32, tier: String, since: Timestamp, jobs: JobCounts) {
            self.name = name
            self.uid = uid
            self.tier = tier
            self.since = since
            self.jobs = jobs
        }
    }
}
