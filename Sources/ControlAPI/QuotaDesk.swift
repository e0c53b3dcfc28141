import APIModel
import Core

/// What the API asks of the house about accounts.
package protocol QuotaDesk: Sendable {
    /// The present month of a user; of all that the caller may see where `user` is nil.
    ///
    /// Throws `notPermitted` where an ordinary caller names another user, and `notFound` where there is none.
    func quota(of user: String?, for caller: Caller) async throws(Problem) -> QuotaBody

    /// Books something into the present month of a user and answers with it. Throws `notFound`.
    func adjust(_ user: String, _ adjustment: QuotaAdjustment, by caller: Caller) async throws(Problem)
        -> QuotaBody

    /// Throws as `quota(of:for:)` does, and `invalidRequest` where the months are the wrong way round.
    func usage(_ query: UsageQuery, for caller: Caller) async throws(Problem) -> UsageBody
}
