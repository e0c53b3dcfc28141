import APIModel
import Core

/// An answer other than the one that was asked for.
struct Refusal: Error {
    let status: Int
    let problem: Problem

    /// The job in the path of the request.
    var job: JobID?

    /// The methods that the path knows.
    var allow: [String] = []

    /// When to ask again.
    var retryAfter: Duration?

    /// The refusal that a problem calls for.
    init(_ problem: Problem, status: Int? = nil, job: JobID? = nil) {
        self.status = status ?? problem.type.httpStatus
        self.problem = problem
        self.job = job
    }

    /// The body of the answer.
    var body: ProblemBody {
        ProblemBody(problem, status: status, job: job, retryAfterS: retryAfterSeconds)
    }

    /// Whole seconds, rounded up.
    var retryAfterSeconds: Int? {
        retryAfter.map { Int($0.components.seconds) + ($0.components.attoseconds > 0 ? 1 : 0) }
    }
}
