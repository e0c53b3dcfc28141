import APIModel
import Core

/// What somebody who watches jobs knows of them.
package struct WatchBoard: Sendable {
    /// The one job that matters; nil for all that the caller may see.
    package let only: JobID?

    private var jobs: [JobID: JobBody] = [:]

    package init(only: JobID?) {
        self.only = only
    }

    /// The jobs that something will still happen to, oldest first.
    package var active: [JobBody] {
        jobs.values.filter { !$0.state.isFinal }.sorted { $0.id < $1.id }
    }

    /// Whether a job that was watched came to nothing.
    package var hasFailure: Bool {
        jobs.values.contains { $0.state == .failed || $0.state == .cancelled }
    }

    /// Takes in a job as the daemon describes it. Answers whether its state or stage is news.
    package mutating func put(_ job: JobBody) -> Bool {
        let before = jobs.updateValue(job, forKey: job.id)
        return before?.state != job.state || before?.stage != job.stage
    }

    /// Takes in an event.
    package mutating func take(_ event: EventBody) -> Consequence {
        guard let id = event.job, only == nil || only == id, let state = event.state else { return .nothing }
        guard var job = jobs[id], !state.isFinal else { return .look(id) }
        job.state = state
        job.waiting = state == .queued ? job.waiting : nil
        job.stage = event.stage
        job.percent = event.percent
        return put(job) ? .news(job) : .progress
    }
}

extension WatchBoard {
    /// What follows from an event.
    package enum Consequence: Sendable, Hashable {
        /// It was about nothing that is watched.
        case nothing
        /// There is more to know than the event tells: ask the daemon about the job.
        case look(JobID)
        /// The job came into another state or stage.
        case news(JobBody)
        /// The job came further.
        case progress
    }
}
