import APIModel
import Core

/// What the API asks of the house. The routes decide who may come to the desk; the desk decides what they
/// see: operators everything, anybody else only what is their own, and of others nothing but numbers.
package protocol ControlDesk: QuotaDesk, HandlingDesk, TierDesk, StatisticsDesk {
    /// Whether a user may see and command everybody's jobs. Asked once for each connection; the superuser
    /// always may.
    func isOperator(uid: UInt32, gid: UInt32) async -> Bool

    /// Requests that the caller's tier allows in a minute; nil where the caller has none.
    func requestsPerMinute(of caller: Caller) async -> Int?

    func version() async -> VersionBody

    func status(for caller: Caller) async throws(Problem) -> StatusBody

    func health() async throws(Problem) -> HealthBody

    /// The models that recordings are heard by, usable or not.
    func models() async throws(Problem) -> ModelsBody

    /// The jobs that match `query`, newest first. Throws `notPermitted` where an ordinary caller asks for
    /// another user's jobs.
    func jobs(_ query: JobsQuery, for caller: Caller) async throws(Problem) -> JobsPage

    /// Throws `notFound` where the job does not exist, or is not the caller's to see.
    func job(_ id: JobID, for caller: Caller) async throws(Problem) -> JobBody

    /// Calls the job off and answers with its state afterwards. Cancelling a cancelled job changes nothing.
    /// Throws `notFound` as `job(_:for:)` does, `notPermitted` where the owner's tier does not allow it, and
    /// `conflict` where the job is final already.
    func cancel(_ id: JobID, by caller: Caller) async throws(Problem) -> JobBody

    /// The kept events after number `since`, then each one as it happens; from now on where `since` is nil.
    /// The stream ends with the daemon. It also ends when a reader falls too far behind, who may then resume.
    ///
    /// Throws `eventsExpired` where events after `since` are no longer kept.
    func events(since: Int64?, for caller: Caller) async throws(Problem) -> EventFeed

    /// Measurements without names of users or files.
    func metrics() async throws(Problem) -> [MetricFamily]

    /// What retention will delete. Nothing is deleted by asking.
    func retention(for caller: Caller) async throws(Problem) -> RetentionBody

    /// What was removed, newest first. Throws `notPermitted` where an ordinary caller names another user, and
    /// `notFound` where there is none.
    func removals(_ query: RemovalsQuery, for caller: Caller) async throws(Problem) -> RemovalsBody

    /// Removes what is due now, as the daemon does by itself from time to time. Answers with what it has removed.
    func runRetention() async throws(Problem) -> RetentionBody
}

extension ControlDesk {
    package func requestsPerMinute(of caller: Caller) async -> Int? { nil }
}
