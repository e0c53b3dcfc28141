import APIModel
import Core

/// What the API asks of the house about tiers and who has which.
package protocol TierDesk: Sendable {
    /// The tier of that name, or all of them. Throws `notFound`.
    func tiers(named name: String?) async throws(Problem) -> TiersBody

    /// Changes rules of a tier, in the words of the configuration, or makes a new tier with them. Answers with the
    /// tier. Throws `notFound`, `conflict` where a new one is there already, and `invalidRequest` with all that is
    /// wrong with the rules.
    func edit(_ tier: String, isNew: Bool, _ rules: [TierRule: String]) async throws(Problem) -> TiersBody

    /// Lets the configuration rule the tier again, and answers with all tiers. Throws `notFound`.
    func reset(_ tier: String) async throws(Problem) -> TiersBody

    func users() async throws(Problem) -> UsersBody

    /// Moves a user to another tier and answers with the user. Throws `notFound`, and `conflict` where the
    /// configuration says which tier it is.
    func move(_ user: String, to tier: String) async throws(Problem) -> UsersBody
}
