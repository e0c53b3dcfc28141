import APIModel
import Core

/// The list of jobs, however many pages it has.
package struct JobList: Sendable {
    private let client: ControlClient
    private let user: String?
    private let state: JobState?

    private static let largestPage = 1_000

    /// The jobs that the caller may see, only those of `user` and in `state` if these are given.
    package init(client: ControlClient, user: String? = nil, state: JobState? = nil) {
        self.client = client
        self.user = user
        self.state = state
    }

    /// The newest jobs, at most `limit`, as one page; it has a cursor where there are more.
    package func newest(_ limit: Int) throws(Complaint) -> JobsPage {
        var page = try page(after: nil, limit: limit)
        while page.jobs.count < limit, let cursor = page.nextCursor {
            let next = try self.page(after: cursor, limit: limit - page.jobs.count)
            page = JobsPage(asOf: page.asOf, jobs: page.jobs + next.jobs, nextCursor: next.nextCursor)
        }
        return page
    }

    private func page(after cursor: JobCursor?, limit: Int) throws(Complaint) -> JobsPage {
        let limit = min(limit, Self.largestPage)
        let request = ControlRequest.jobs(user: user, state: state, limit: limit, cursor: cursor?.description)
        return try client.ask(request, for: JobsPage.self)
    }
}
