import Core

/// The ledger's answer to a submission.
package enum Admission: Sendable, Hashable {
    /// A new job.
    case admitted(JobRecord)
    /// The same file was admitted before and still lies in the inbox; this is its job.
    case known(JobRecord)

    package var job: JobRecord {
        switch self {
        case .admitted(let job), .known(let job): job
        }
    }
}
