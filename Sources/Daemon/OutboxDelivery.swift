import Core
import Delivery
import Ledger
import LinuxKit
import Logging
import Wire

/// One finished job's way into the outbox: staged under a hidden name, written down, shown under its own name, and the
/// recording put beside it.
struct OutboxDelivery: Sendable {
    let house: House
    let job: JobRecord
    let result: JobResult

    /// `prepared` is the folder that an earlier try has staged, if there was one.
    func run(prepared: FileIdentity?) async throws {
        let folder = try await published(prepared)
        var artifacts = try await house.ledger.artifacts(of: job.id).filter { $0.kind == .result }
        let original = try await OriginalFiling(house: house, job: job).file(in: .results(folder))
        let sheet = try await SheetFiling(house: house, job: job).file(
            in: .results(folder), beside: original?.name)
        artifacts += [original, sheet].compactMap(\.self)
        try await house.ledger.deliver(
            job.id, folder: folder, artifacts: artifacts, original: original == nil ? .gone : .outbox,
            at: house.clock.wall)
        house.log.info("delivered", metadata: .about(job).merging(["folder": "\(folder.display)"]) { $1 })
        if let copy = job.staging { try? await house.workshop.remove(copy) }
    }

    private func published(_ prepared: FileIdentity?) async throws -> FileName {
        do {
            guard let prepared else { throw DeliveryFault.vanished }
            return try await publish(prepared)
        } catch DeliveryFault.vanished {
            return try await publish(stage())
        }
    }

    private func publish(_ folder: FileIdentity) async throws -> FileName {
        let wanted = try OutputName(resultsOf: job.name).numbered(1)
        return try await house.courier.publish(job.id, folder, as: wanted, at: job.owner.home)
    }

    private func stage() async throws -> FileIdentity {
        let contents = try await contents()
        let names = try result.files.map(nameForOwner)
        let staged = try await house.courier.stage(
            job.id, zip(names, contents).map { (name: $0, contents: $1) }, at: job.owner.home)
        try await house.ledger.prepareDelivery(
            job.id, folder: staged.identity,
            artifacts: staged.files.map { Artifact(.result, name: $0.name, stamp: $0.stamp) },
            at: house.clock.wall)
        return staged.identity
    }

    /// Throws a `Problem` where the worker's files are gone from staging: waiting would not bring them back.
    private func contents() async throws -> [Descriptor] {
        guard let copy = job.staging else { throw Problem.lostResults }
        do {
            return try await house.workshop.results(result.files, of: copy)
        } catch DeliveryFault.vanished {
            throw Problem.lostResults
        }
    }

    /// The worker's `song.pdf` is its owner's `My Song.pdf`.
    private func nameForOwner(_ file: String) throws -> FileName {
        try OutputName(resultOf: job.name, ending: String(file.dropFirst(Carrier.stem.count))).numbered(1)
    }
}

extension Problem {
    fileprivate static let lostResults = Problem(
        .internalError, detail: "The finished sheets are gone from the daemon's working place.",
        advice: "Drop the recording into the inbox again.")
}
