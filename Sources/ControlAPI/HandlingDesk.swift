import APIModel
import Core

/// What the API asks of the house when somebody takes a job in hand.
package protocol HandlingDesk: Sendable {
    /// Does it and answers with the job afterwards. Throws `notFound` where the job does not exist or is not the
    /// caller's to see, `notPermitted` where the owner's tier does not allow it, and `conflict` where the job's
    /// state does not.
    func handle(_ id: JobID, _ handling: Handling, by caller: Caller) async throws(Problem) -> JobBody
}
