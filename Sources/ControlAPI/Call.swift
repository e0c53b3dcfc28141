import Core

/// One request, checked so far that a route can answer it.
package struct Call: Sendable {
    package let caller: Caller
    package let desk: any ControlDesk

    /// What stands for `{id}` in the path.
    let id: Substring?

    /// The parameters behind the question mark.
    package let query: QueryParameters

    /// The job in the path. Throws `notFound` where no job can have such an id.
    package func job() throws(Problem) -> JobID {
        let text = String(id ?? "")
        guard let job = JobID(text) else {
            throw Problem(
                .notFound, detail: "There is no job \"\(text)\": the id of a job is a number from 1 on.",
                advice: "List your jobs with GET /v1/jobs.")
        }
        return job
    }
}
