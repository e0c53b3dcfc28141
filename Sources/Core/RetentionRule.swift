/// How many days a tier keeps what we put into a user's folders; nil keeps for ever.
package struct RetentionRule: Sendable, Hashable, Codable {
    /// Delivered sheets, from the delivery on.
    package let resultsDays: Int?

    /// The recording itself, from the delivery on.
    package let originalsDays: Int?

    package init(resultsDays: Int?, originalsDays: Int?) {
        self.resultsDays = resultsDays
        self.originalsDays = originalsDays
    }
}
