import Core

/// Why a running job goes back to the queue, and whether the attempt counts.
package enum Requeue: Sendable, Hashable {
    /// We cut the attempt short ourselves: it does not count.
    case interrupted
    /// Trouble around the job ended the attempt: it does not count.
    case wait(Wait)
    /// The attempt failed by the job's own doing: it counts.
    case retry(Problem, until: Timestamp)
    /// The recording is longer than what was reserved of its owner's month. The attempt does not count; the job
    /// waits until a month has so many milliseconds of audio left.
    case tooLong(expected: Int64)
}
