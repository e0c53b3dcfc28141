import Core
import Delivery
import Intake
import Ledger
import LinuxKit
import Logging
import Wire

/// Turns a settled arrival into a job: a private copy, a line in the ledger, and the original out of the inbox.
///
/// Each step is durable before the next. A crash in between leaves a copy that nobody refers to, which is swept at the
/// next start, or an original still in the inbox whose job is known, which is then taken.
struct Admitter: Sendable {
    let house: House

    /// Admits `arrival` from the inbox of `user`, with what lies beside it. Throws where it must stay there for now; it is
    /// to be offered again.
    func admit(_ arrival: InboxEntry, of user: User, with papers: SongPapers = .none) async throws
        -> JobRecord
    {
        let wishes = try await OptionReader(house: house, home: user.home).wishes(in: papers)
        let submission = Submission(
            owner: user.id, name: arrival.name, stamp: arrival.sighting.stamp, title: arrival.name.songTitle,
            wishes: wishes, sheet: papers.sheetToTake)
        let limits = house.configuration.tier(named: user.tier).limits
        let admission =
            submission.stamp.size > limits.largestBytes
            ? try await refuse(submission, limits: limits) : try await enter(submission, from: user)
        if case .admitted(let job) = admission { house.log.info("admitted", metadata: .about(job)) }
        await take(admission.job)
        await house.events.ledgerChanged()
        return admission.job
    }

    /// Moves the originals out of the inboxes where a stop came in between.
    func takeRemaining() async throws {
        for job in try await house.ledger.untakenJobs() { await take(job) }
    }

    private func refuse(_ submission: Submission, limits: AudioLimits) async throws -> Admission {
        let problem = Problem.tooLarge(submission.stamp.size, limits: limits)
        return try await house.ledger.refuse(submission, because: problem, at: house.clock.wall)
    }

    private func enter(_ submission: Submission, from user: User) async throws -> Admission {
        try await house.ledger.checkBacklog(of: user.id)
        let opened = try await house.courier.open(submission.name, expecting: submission.stamp, at: user.home)
        let copy = try await house.workshop.takeIn(opened.file, expecting: submission.stamp)
        do {
            let expected = house.costs.audioMilliseconds(
                of: submission.name, bytes: submission.stamp.size)
            let admission = try await house.ledger.admit(
                submission, staging: copy, expected: expected, at: house.clock.wall)
            if case .known = admission { try await house.workshop.remove(copy) }
            return admission
        } catch {
            try? await house.workshop.remove(copy)
            throw error
        }
    }

    /// The job has its own copy, so nothing depends on this; what fails here is tried again at the next start.
    private func take(_ job: JobRecord) async {
        guard job.original == .inbox, !job.state.isFinal else { return }
        do {
            try await house.courier.take(job.originalFile, at: job.owner.home)
            try await house.ledger.take(job.id, at: house.clock.wall)
            try await SheetFiling(house: house, job: job).take()
        } catch DeliveryFault.vanished, DeliveryFault.changed {
            // Its owner has removed it, or is writing a new one in its place: either is theirs to do.
            await noteGone(job)
        } catch {
            house.log.warning("the original stays in the inbox", metadata: .about(job, error: error))
        }
    }

    private func noteGone(_ job: JobRecord) async {
        do {
            try await house.ledger.noteOriginalGone(job.id, at: house.clock.wall)
        } catch {
            house.log.warning("that the original is gone is not noted", metadata: .about(job, error: error))
        }
    }
}

extension SongPapers {
    /// What only looks like a file stays where it is.
    fileprivate var sheetToTake: OptionSheet? {
        guard let sheet, sheetGoesAlong, sheet.kind == .regular else { return nil }
        return OptionSheet(name: sheet.name, stamp: sheet.stamp)
    }
}

extension JobRecord {
    /// The recording as the courier knows it.
    var originalFile: Original { Original(job: id, name: name, stamp: stamp) }
}

extension Problem {
    fileprivate static func tooLarge(_ size: Int64, limits: AudioLimits) -> Problem {
        Problem(
            .fileTooLarge,
            detail:
                "The file has \(size >> 20) MiB; your tier takes files up to \(limits.largestBytes >> 20) MiB.",
            advice: "Convert it to FLAC or MP3, cut it into parts, or ask the operator for another tier.")
    }
}
