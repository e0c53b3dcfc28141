import Core
import Delivery
import Scheduling
import Ledger
import Logging
import Wire

/// Removes what is past its time: only files that the ledger says we put there, and only as they were when we did.
struct RetentionKeeper: Sendable {
    let house: House

    /// Looks again and again until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            let settings = house.configuration.current.retention
            if settings.enabled { await removeDue() }
            do {
                try await house.clock.sleep(
                    for: .seconds(settings.intervalMinutes * 60 * Double.random(in: 0.9...1.1)))
            } catch {
                return
            }
        }
    }

    /// What will go, and when.
    func plan() async throws -> [(artifact: RetainedArtifact, date: Timestamp)] {
        let artifacts = try await retained()
        let known = Dictionary(uniqueKeysWithValues: artifacts.map { ($0.id, $0) })
        let plan = RetentionPlan(artifacts.map(RetentionPlan.File.init), at: house.clock.wall)
        return (plan.due + plan.later).compactMap { entry in
            known[entry.artifact].map { (artifact: $0, date: entry.date) }
        }
    }

    private func retained() async throws -> [RetainedArtifact] {
        var artifacts: [RetainedArtifact] = []
        while true {
            let page = try await house.ledger.retainedArtifacts(after: artifacts.last?.id ?? 0)
            guard !page.isEmpty else { return artifacts }
            artifacts += page
        }
    }

    /// Removes what is due now.
    func removeDue() async {
        do {
            let now = house.clock.wall
            for (artifact, date) in try await plan() where date <= now { await remove(artifact) }
            for job in try await house.ledger.retirableJobs() { await removeFolder(of: job) }
        } catch {
            house.log.warning("retention cannot be planned", metadata: ["error": "\(error)"])
        }
    }

    private func remove(_ retained: RetainedArtifact) async {
        do {
            guard let outcome = await outcome(of: retained) else { return }
            try await house.ledger.recordDeletion(of: retained.id, outcome, at: house.clock.wall)
            house.log.notice(
                "retention: \(outcome.rawValue)",
                metadata: [
                    "job": "\(retained.job)", "owner": "\(retained.owner.home.display)",
                    "file": "\(retained.artifact.name.display)",
                ])
        } catch {
            house.log.error("a deletion cannot be recorded", metadata: ["error": "\(error)"])
        }
    }

    /// Nil where it is not known yet: the share is away, say.
    private func outcome(of retained: RetainedArtifact) async -> DeletionOutcome? {
        let file = DeliveredFile(name: retained.artifact.name, stamp: retained.artifact.stamp)
        do {
            try await house.courier.retire(
                file, from: .results(retained.delivery.folder), at: retained.owner.home)
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

extension RetentionPlan.File {
    fileprivate init(_ retained: RetainedArtifact) {
        self.init(
            artifact: retained.id, kind: retained.artifact.kind, delivered: retained.delivery.time,
            rule: retained.rule)
    }
}
