/// Which daemon answers, and which versions of the API it speaks.
package struct VersionBody: Sendable, Hashable, Codable {
    /// Of the daemon, as in its package.
    package let version: String

    /// The oldest and the newest version of the API: 1 for `/v1`.
    package let apiMin, apiMax: Int

    package init(version: String, apiMin: Int = 1, apiMax: Int = 1) {
        self.version = version
        self.apiMin = apiMin
        self.apiMax = apiMax
    }
}
