import APIModel
import Core

/// What the API asks of the house for its figures.
package protocol StatisticsDesk: Sendable {
    /// Figures about the jobs admitted today and on the days before, `days` in all, by the calendar of somebody
    /// `offsetMinutes` ahead of UTC: operators everybody's, others their own.
    func statistics(days: Int, offsetMinutes: Int, for caller: Caller) async throws(Problem) -> StatisticsBody
}
