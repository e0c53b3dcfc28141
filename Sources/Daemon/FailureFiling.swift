import Core
import Delivery
import Ledger
import Logging
import Wire

/// One failed or cancelled job's way into `Failed`: the recording, and a note beside it that says why. Our own copy
/// stays for another try, as long as the tier keeps it.
struct FailureFiling: Sendable {
    let house: House
    let job: JobRecord
    let problem: Problem

    func run() async throws {
        let name = try await filedOriginal()
        _ = try await SheetFiling(house: house, job: job).file(in: .failed, beside: name)
        let note = try await note()
        let written = try await house.courier.explain(
            job.id, beside: name ?? job.name, note, at: job.owner.home)
        let original = name.map { Artifact(.original, name: $0, stamp: job.stamp) }
        let artifacts = [original, Artifact(.note, name: written.name, stamp: written.stamp)]
        try await house.ledger.file(
            job.id, original: name == nil ? .gone : .failed, artifacts: artifacts.compactMap(\.self),
            at: house.clock.wall)
        house.log.info("filed under Failed", metadata: .about(job))
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

    private func note() async throws -> String {
        let remarks = try await house.ledger.wishes(of: job.id).remarks
        let options = remarks.isEmpty ? "" : "\nAbout its options:\n\(remarks.joined(separator: "\n"))\n"
        return """
            \(job.name.display)

            \(problem.type == .conflict ? "This recording was not transcribed." : problem.type.title + ".")
            \(problem.detail)

            What to do: \(problem.advice)
            \(options)
            (Drumscribe, job \(job.id), \(problem.type.rawValue))

            """
    }
}
