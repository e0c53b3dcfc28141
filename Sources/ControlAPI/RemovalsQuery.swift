/// Which part of the list of removals a caller wants to see.
package struct RemovalsQuery: Sendable, Hashable {
    /// Only this user's; nil for all that the caller may see.
    package let user: String?

    /// Only those before this number.
    package let before: Int64?
    package let limit: Int

    package init(user: String? = nil, before: Int64? = nil, limit: Int = 100) {
        self.user = user
        self.before = before
        self.limit = limit
    }

    /// How many entries a page may have.
    static let limits: ClosedRange<Int64> = 1...1_000
}
