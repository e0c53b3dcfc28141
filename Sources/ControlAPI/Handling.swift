import Core

/// What somebody wants to do with a job by hand, besides calling it off.
package enum Handling: Sendable, Hashable {
    case hold, release, retry
    case prioritise(Urgency)
}
