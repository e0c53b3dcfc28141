import Core
import Ledger
import Scheduling

/// Something that retention is going to remove, and when.
struct RetentionItem: Sendable {
    let subject: Subject
    let job: JobID
    let owner: User
    let date: Timestamp
}

extension RetentionItem {
    /// What it is.
    enum Subject: Sendable {
        case file(RetainedArtifact)
        case copy(RetainedCopy)
        case history
    }

    /// Bytes that its removal gives back.
    var bytes: Int64 {
        switch subject {
        case .file(let retained): retained.artifact.stamp.size
        case .copy(let copy): copy.bytes
        case .history: 0
        }
    }

    /// The way to the file from the owner's home; nil where it is none of the owner's.
    var path: String? {
        guard case .file(let retained) = subject else { return nil }
        return switch retained.place {
        case .outbox(let delivery):
            "Outbox/\(delivery.folder.display)/\(retained.artifact.name.display)"
        case .failed: "Failed/\(retained.artifact.name.display)"
        }
    }
}

extension RetentionItem {
    /// The rules applied to all there is, the soonest first.
    static func plan(
        _ files: [RetainedArtifact], _ copies: [RetainedCopy], _ histories: [RetainedHistory],
        at now: Timestamp
    ) -> [RetentionItem] {
        var known: [RetentionPlan.Subject: (Subject, JobID, User)] = [:]
        for file in files { known[.artifact(file.id)] = (.file(file), file.job, file.owner) }
        for copy in copies { known[.copy(copy.job)] = (.copy(copy), copy.job, copy.owner) }
        for history in histories {
            known[.history(history.job)] = (.history, history.job, history.owner)
        }
        let items =
            files.map(RetentionPlan.Item.init) + copies.map(RetentionPlan.Item.init)
            + histories.map(RetentionPlan.Item.init)
        let plan = RetentionPlan(items, at: now)
        return (plan.due + plan.later).compactMap { entry in
            known[entry.subject].map {
                RetentionItem(subject: $0.0, job: $0.1, owner: $0.2, date: entry.date)
            }
        }
    }
}

extension RetentionPlan.Item {
    fileprivate init(_ file: RetainedArtifact) {
        self.init(.artifact(file.id), Self.category(of: file), since: file.since, rule: file.rule)
    }

    fileprivate init(_ copy: RetainedCopy) {
        self.init(.copy(copy.job), .staging, since: copy.since, rule: copy.rule)
    }

    fileprivate init(_ history: RetainedHistory) {
        self.init(.history(history.job), .history, since: history.since, rule: history.rule)
    }

    private static func category(of file: RetainedArtifact) -> RetentionPlan.Category {
        if case .failed = file.place { return .failure }
        return switch file.artifact.kind {
        case .result: .result
        case .original: .original
        case .note: .failure
        }
    }
}
