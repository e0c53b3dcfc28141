import APIModel
import Core
import Ledger

extension JobBody {
    /// What the ledger knows of a job; `root` is the path of the studio root.
    init(_ job: JobRecord, root: String) {
        self.init(
            id: job.id, owner: job.owner.home.display, tier: job.owner.tier, name: job.name, state: job.state,
            attempt: job.attempts, submittedAt: job.admitted)
        startedAt = job.started
        finishedAt = job.ended
        durationMs = job.phase.result?.durationMilliseconds
        hits = job.phase.result?.hits
        bars = job.phase.result?.bars
        problem = job.problem.map { ProblemBody($0) }
        if case .delivered(_, let delivery) = job.phase {
            resultFolder = "\(root)/\(job.owner.home.display)/Outbox/\(delivery.folder.display)"
        }
    }
}

extension JobCounts {
    init(_ counts: [JobState: Int]) {
        self.init()
        for (state, count) in counts { self[state] = count }
    }
}

extension RetentionBody.Entry {
    init(_ retained: RetainedArtifact, dueAt: Timestamp, root: String) {
        let folder = "\(root)/\(retained.owner.home.display)/Outbox/\(retained.delivery.folder.display)"
        self.init(
            job: retained.job, owner: retained.owner.home.display,
            kind: retained.artifact.kind == .original ? .original : .result,
            path: "\(folder)/\(retained.artifact.name.display)", bytes: retained.artifact.stamp.size,
            dueAt: dueAt)
    }
}
