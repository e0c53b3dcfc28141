/// How a command ends, for shells and scripts. The numbers are promised.
package enum Ending: Int32, Sendable, CaseIterable {
    case ok = 0
    case failed = 1
    /// The command line cannot be understood.
    case usage = 2
    case daemonNotRunning = 3
    /// There is no such job or user.
    case notFound = 4
    case notPermitted = 5
    /// The month's transcriptions are used up.
    case quota = 6
    /// The job that was waited for failed.
    case jobFailed = 7
}
