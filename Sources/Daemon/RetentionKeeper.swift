import Core
import Delivery
import Scheduling
import Ledger
import Logging
import Wire

/// Removes what is past its time: only files that the ledger says we put there, and only as they were when we did;
/// our own copies of recordings; and what is known about jobs of which nothing else is left.
struct RetentionKeeper: Sendable {
    let house: House

    /// Looks again and again until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            let settings = house.configuration.current.retention
            if settings.enabled {
                await removeDue()
                await warn(within: settings.warningDays)
            }
            do {
                try await house.clock.sleep(
                    for: .seconds(settings.intervalMinutes * 60 * Double.random(in: 0.9...1.1)))
            } catch {
                return
            }
        }
    }

    /// What will go, and when, the soonest first.
    func plan() async throws -> [RetentionItem] {
        try await plan(dueBy: nil)
    }

    /// The part of the plan that is past its time at `date`; all of it without one.
    private func plan(dueBy date: Timestamp?) async throws -> [RetentionItem] {
        RetentionItem.plan(
            try await artifacts(dueBy: date), try await house.ledger.retainedCopies(dueBy: date),
            try await histories(dueBy: date), at: house.clock.wall)
    }

    /// Removes what is due now. Answers what it has removed.
    @discardableResult
    func removeDue() async -> [RetentionItem] {
        var removed: [RetentionItem] = []
        do {
            let now = house.clock.wall
            for item in try await plan(dueBy: now) where item.date <= now {
                if await remove(item) { removed.append(item) }
            }
            for job in try await house.ledger.retirableJobs() { await removeFolder(of: job) }
        } catch {
            house.log.warning("retention cannot be planned", metadata: ["error": "\(error)"])
        }
        return removed
    }

    /// Tells owners what goes within so many days; with nil, nothing, and takes back what was told.
    func warn(within days: Int?) async {
        do {
            try await ExpiryWarning(house: house).tell(try await plan(), within: days)
        } catch {
            house.log.warning("nobody can be warned", metadata: ["error": "\(error)"])
        }
    }

    private func artifacts(dueBy date: Timestamp?) async throws -> [RetainedArtifact] {
        var found: [RetainedArtifact] = []
        while true {
            let page = try await house.ledger.retainedArtifacts(
                dueBy: date, after: found.last?.id ?? 0)
            guard !page.isEmpty else { return found }
            found += page
        }
    }

    private func histories(dueBy date: Timestamp?) async throws -> [RetainedHistory] {
        var found: [RetainedHistory] = []
        while true {
            let page = try await house.ledger.retainedHistories(
                dueBy: date, after: found.last?.job ?? JobID(0))
            guard !page.isEmpty else { return found }
            found += page
        }
    }

    /// Whether it is gone by our doing.
    private func remove(_ item: RetentionItem) async -> Bool {
        do {
            switch item.subject {
            case .file(let retained): return try await remove(retained)
            case .copy(let copy):
                try await house.ledger.giveUpCopy(of: copy.job, at: house.clock.wall)
                try await house.workshop.remove(copy.copy)
            case .history: try await house.ledger.forget(item.job, at: house.clock.wall)
            }
            return true
        } catch LedgerError.illegalMove {
            return false  // Taken up again in the meantime.
        } catch {
            house.log.error(
                "retention does not get on", metadata: ["job": "\(item.job)", "error": "\(error)"])
            return false
        }
    }

    private func remove(_ retained: RetainedArtifact) async throws -> Bool {
        guard let outcome = await outcome(of: retained) else { return false }
        try await house.ledger.recordDeletion(of: retained.id, outcome, at: house.clock.wall)
        house.log.notice(
            "retention: \(outcome.rawValue)",
            metadata: [
                "job": "\(retained.job)", "owner": "\(retained.owner.home.display)",
                "file": "\(retained.artifact.name.display)",
            ])
        return outcome == .deleted
    }

    /// Nil where it is not known yet: the share is away, say.
    private func outcome(of retained: RetainedArtifact) async -> DeletionOutcome? {
        let file = DeliveredFile(name: retained.artifact.name, stamp: retained.artifact.stamp)
        do {
            try await house.courier.retire(file, from: retained.drawer, at: retained.owner.home)
            return .deleted
        } catch {
            switch error {
            case .vanished: return .missing
            case .changed, .irregular: return .touched
            default:
                house.log.warning(
                    "retention waits",
                    metadata: .about(home: retained.owner.home, error: error).merging(
                        ["file": "\(retained.artifact.name.display)"]) { $1 })
                return nil
            }
        }
    }

    private func removeFolder(of job: JobRecord) async {
        guard case .delivered(_, let delivery) = job.phase, let identity = delivery.identity else { return }
        do {
            try await house.courier.retireFolder(delivery.folder, identity, at: job.owner.home)
        } catch DeliveryFault.vanished, DeliveryFault.changed, DeliveryFault.refused {
            // Gone, another one, or the owner keeps something in it: no longer ours.
        } catch {
            return
        }
        do {
            try await house.ledger.retire(job.id, at: house.clock.wall)
        } catch {
            house.log.warning("that a folder is dealt with is not noted", metadata: .about(job, error: error))
        }
    }
}

extension RetainedArtifact {
    fileprivate var drawer: Drawer {
        switch place {
        case .outbox(let delivery): .results(delivery.folder)
        case .failed: .failed
        }
    }
}
