import Core

/// One thing that went wrong, in the form of RFC 9457, with what to do about it.
package struct ProblemBody: Error, Sendable, Hashable, Codable {
    /// A URN that stands for the kind of problem and never changes.
    package let type: String

    /// The kind of problem in a few words.
    package let title: String

    /// The HTTP status of the answer; absent in the problem of a job.
    package let status: Int?

    /// What happened and why.
    package let detail: String

    /// What to do next.
    package let advice: String

    /// The job that the request was about.
    package let job: JobID?

    /// When to ask again, in seconds.
    package let retryAfterS: Int?

    package init(_ problem: Problem, status: Int? = nil, job: JobID? = nil, retryAfterS: Int? = nil) {
        self.type = problem.type.uri
        self.title = problem.type.title
        self.status = status
        self.detail = problem.detail
        self.advice = problem.advice
        self.job = job
        self.retryAfterS = retryAfterS
    }

    /// The kind of problem, if this version knows it.
    package var problemType: ProblemType? {
        ProblemType.allCases.first { $0.uri == type }
    }
}
