import Core
import Delivery
import Ledger
import Logging
import Wire

/// One failed or cancelled job's way into `Failed`: the recording, and a note beside it that says why.
struct FailureFiling: Sendable {
    let house: House
    let job: JobRecord
    let problem: Problem

    func run() async throws {
        let name = try await filedOriginal()
        _ = try await house.courier.explain(job.id, beside: name ?? job.name, note, at: job.owner.home)
        try await house.ledger.file(job.id, original: name == nil ? .gone : .failed, at: house.clock.wall)
        house.log.info("filed under Failed", metadata: .about(job))
        if let copy = job.staging { try? await house.workshop.remove(copy) }
    }

    /// Nil where its owner has taken the recording away.
    private func filedOriginal() async throws -> FileName? {
        guard job.original != .gone else { return nil }
        do {
            if job.original == .inbox { try await house.courier.take(job.originalFile, at: job.owner.home) }
            return try await house.courier.file(job.originalFile, in: .failed, at: job.owner.home)
        } catch DeliveryFault.vanished, DeliveryFault.changed {
            return nil
        }
    }

    private var note: String {
        """
        \(job.name.display)

        \(problem.type == .conflict ? "This recording was not transcribed." : problem.type.title + ".")
        \(problem.detail)

        What to do: \(problem.advice)

        (Drumscribe, job \(job.id), \(problem.type.rawValue))

        """
    }
}
