import Core
import Delivery
import Ledger
import Wire

/// The way of a recording beside its page.
struct OriginalFiling: Sendable {
    let house: House
    let job: JobRecord

    /// Puts the recording into `drawer`. Nil where its owner has taken it away.
    func file(in drawer: Drawer) async throws -> Artifact? {
        guard job.original != .gone, job.original != .outbox else { return nil }
        do {
            if job.original == .inbox { try await house.courier.take(job.originalFile, at: job.owner.home) }
            let name = try await house.courier.file(job.originalFile, in: drawer, at: job.owner.home)
            return Artifact(.original, name: name, stamp: job.stamp)
        } catch DeliveryFault.vanished, DeliveryFault.changed {
            return nil
        }
    }
}
