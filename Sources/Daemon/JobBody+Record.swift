import APIModel
import Core
import Ledger

extension JobBody {
    /// What the ledger knows of a job; `root` is the path of the studio root.
    init(_ job: JobRecord, root: String) {
        self.init(
            id: job.id, owner: job.owner.home.display, tier: job.owner.tier, name: job.name, state: job.state,
            attempt: job.attempts, submittedAt: job.admitted)
        urgency = job.urgency == .usual ? nil : job.urgency.description
        startedAt = job.started
        finishedAt = job.ended
        durationMs = job.phase.result?.durationMilliseconds
        hits = job.phase.result?.hits
        bars = job.phase.result?.bars
        model = job.phase.result.flatMap { $0.model.isEmpty ? nil : $0.model }
        modelSha256 = job.phase.result?.modelDigest?.description
        modelInsteadOf = job.phase.result?.modelWanted
        problem = job.problem.map { ProblemBody($0) }
        if case .delivered(_, let delivery) = job.phase {
            resultFolder = "\(root)/\(job.owner.home.display)/Outbox/\(delivery.folder.display)"
        }
    }
}

extension JobBody {
    /// With what the owner has said.
    func with(_ wishes: SongWishes) -> JobBody {
        var body = self
        body.options = wishes.options == .none ? nil : wishes.options
        body.remarks = wishes.remarks.isEmpty ? nil : wishes.remarks
        return body
    }
}

extension JobCounts {
    init(_ counts: [JobState: Int]) {
        self.init()
        for (state, count) in counts { self[state] = count }
    }
}

extension RetentionBody.Entry {
    init(_ item: RetentionItem, root: String) {
        let owner = item.owner.home.display
        self.init(
            job: item.job, owner: owner, kind: RetentionBody.Kind(item.subject),
            path: item.path.map { "\(root)/\(owner)/\($0)" }, bytes: item.bytes, dueAt: item.date)
    }
}

extension RetentionBody.Kind {
    fileprivate init(_ subject: RetentionItem.Subject) {
        switch subject {
        case .copy: self = .copy
        case .history: self = .history
        case .file(let retained):
            switch retained.artifact.kind {
            case .result: self = .result
            case .original: self = .original
            case .note: self = .note
            }
        }
    }
}
