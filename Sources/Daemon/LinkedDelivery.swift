import Core
import Delivery
import Ledger
import Logging
import Wire

/// The end of a recording that its owner has had transcribed before: it joins the sheets that are there already. Where
/// they are not there any more it is a job like others after all.
struct LinkedDelivery: Sendable {
    let house: House
    let job: JobRecord

    /// Answers with jobs that may run now: this one, where the sheets are gone.
    func run(_ earlier: JobID) async throws -> [JobID] {
        guard let folder = try await folder(of: earlier) else {
            house.log.notice("the earlier sheets are gone", metadata: .about(job))
            return try await house.ledger.unlink(job.id, at: house.clock.wall) + [job.id]
        }
        let original = try await OriginalFiling(house: house, job: job).file(in: .results(folder))
        let sheet = try await SheetFiling(house: house, job: job).file(
            in: .results(folder), beside: original?.name)
        try await house.ledger.deliver(
            job.id, folder: folder, artifacts: [original, sheet].compactMap(\.self),
            original: original == nil ? .gone : .outbox, at: house.clock.wall)
        house.log.info("the sheets are there already", metadata: .about(job))
        if let copy = job.staging { try? await house.workshop.remove(copy) }
        return []
    }

    /// The folder that was made for the earlier job, under its present name; nil where its owner has removed it.
    private func folder(of earlier: JobID) async throws -> FileName? {
        guard case .delivered(_, let delivery) = try? await house.ledger.job(earlier).phase,
            let identity = delivery.identity
        else { return nil }
        do {
            return try await house.courier.publish(earlier, identity, as: delivery.folder, at: job.owner.home)
        } catch DeliveryFault.vanished {
            return nil
        }
    }
}
