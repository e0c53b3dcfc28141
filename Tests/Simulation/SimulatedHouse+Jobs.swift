import Core
import Scheduling

@testable import Ledger

extension SimulatedHouse {
    /// A song settles in an inbox.
    func drop(for user: Int) async throws {
        files += 1
        let length = Int64.random(in: 30_000...1_500_000, using: &random)
        let natures: [SimulatedSong.Nature] = [
            .good, .good, .good, .good, .good, .good, .good, .bad, .unlucky,
        ]
        let nature = chance(60) ? .deadly : natures.randomElement(using: &random) ?? .good
        let isTwin = chance(20)
        let content = isTwin ? UInt64.random(in: 1...files, using: &random) : files
        let twin = isTwin ? songs.values.first { $0.content == content } : nil
        let song = SimulatedSong(
            owner: user, length: twin?.length ?? length, nature: twin?.nature ?? nature, content: content)
        let submission = Submission(
            owner: users[user].id, name: try FileName("song\(files).wav"),
            stamp: FileStamp(
                identity: FileIdentity(device: 1, inode: files), size: song.length * 176, modified: 1),
            title: "Song")
        let expected = song.length * Int64.random(in: 60...140, using: &random) / 100
        do {
            let job = try await ledger.admit(
                submission, staging: song.copy, expected: expected, at: time.now
            ).job
            songs[job.id] = song
            tally.jobs += 1
            trace(1, job.id)
            try await ledger.take(job.id, at: time.now)
            try await settle(job.id)
        } catch LedgerError.backlog {
            at(time.elapsed + 3_600, .alarm)  // It stays in the inbox; nothing was promised.
        } catch LedgerError.illegalMove {
            // Refused at the door.
            try await settleAll()
        }
    }

    /// Starts what may be started.
    func startDue() async throws {
        while let id = choice() {
            note(startOf: id)
            trace(2, id)
            scheduler.started(id, at: time.monotonic)
            guard case .running(let job) = try await ledger.claim(id, boot: "b", at: time.now) else {
                scheduler.finished(id, at: time.monotonic)
                try await renew(id)
                continue
            }
            if attempts[id] != nil { complaints.append("job \(id) runs twice") }
            attemptCount += 1
            attempts[id] = attemptCount
            let seconds = Int((songs[id]?.length ?? 0) * 6 / 1_000)
            at(time.elapsed + max(5, seconds), .ending(id, attempt: attemptCount))
            if job.attempts > 3 { complaints.append("job \(id) has \(job.attempts) attempts") }
        }
        setAlarm()
    }

    private func setAlarm() {
        guard let alarm = scheduler.nextAlarm else { return }
        let second = time.elapsed + max(1, Int(((alarm - time.monotonic) / .seconds(1)).rounded(.up)))
        guard nextAlarm.map({ $0 <= time.elapsed || $0 > second }) ?? true else { return }
        nextAlarm = second
        at(second, .alarm)
    }

    private func choice() -> JobID? {
        guard let next = scheduler.next(at: time.monotonic), mutation == .unfair else {
            return scheduler.next(at: time.monotonic)
        }
        return scheduler.reasons.filter { $0.value == .queued }.keys.max() ?? next
    }

    /// An attempt ends, if nobody has ended it before.
    func end(_ id: JobID, attempt: Int) async throws {
        guard attempts[id] == attempt, let song = songs[id] else { return }
        attempts[id] = nil
        let job = try await ledger.job(id)
        given[job.owner.id, default: 0] += song.length
        let freed: [JobID]
        do {
            freed = try await conclude(job, song)
        } catch LedgerError.illegalMove {
            freed = []
        }
        scheduler.finished(
            id, cost: try await ledger.job(id).phase.result?.durationMilliseconds, at: time.monotonic)
        for other in (mutation == .deaf ? [] : freed) + [id] { try await settle(other) }
    }

    private func conclude(_ job: JobRecord, _ song: SimulatedSong) async throws -> [JobID] {
        switch song.nature {
        case .bad: return try await cope(job, .invalidAudioFormat)
        case .deadly: return try await cope(job, .workerCrashed)
        case .unlucky where job.attempts == 1: return try await cope(job, .modelInferenceError)
        case .good, .unlucky: break
        }
        let tier = tier(of: job)
        let most = Int64(tier.limits.longestSeconds) * 1_000
        let reserved =
            tier.monthlyMinutes == nil || mutation == .spendthrift ? most : job.reservedMilliseconds
        guard song.length > min(most, reserved) else {
            return try await ledger.finish(
                job.id, JobResult(durationMilliseconds: song.length, hits: 1, bars: 1, files: ["song.pdf"]),
                at: time.now)
        }
        guard reserved < most, reserved < Int64(tier.monthlyMinutes ?? 0) * 60_000 else {
            return try await cope(job, .audioTooLong)
        }
        return try await ledger.requeue(
            job.id, .tooLong(expected: reserved * 5 / 4 + 30_000), at: time.now)
    }

    private func cope(_ job: JobRecord, _ type: ProblemType) async throws -> [JobID] {
        let problem = Problem(type, detail: "It is so.", advice: "Do this.")
        switch RetryPolicy().decision(on: type, attempt: job.attempts) {
        case .wait(let reason, let pause):
            return try await ledger.requeue(
                job.id, .wait(Wait(reason, until: time.now + pause)), at: time.now)
        case .retry(let pause):
            return try await ledger.requeue(job.id, .retry(problem, until: time.now + pause), at: time.now)
        case .giveUp: return try await ledger.fail(job.id, because: problem, at: time.now)
        }
    }

    /// Sees to a job that the ledger has news of: into the queue, to its owner, or to its end.
    func settle(_ id: JobID) async throws {
        let job = try await ledger.job(id)
        switch job.phase {
        case .queued: try await renew(id)
        case .running: break
        case .finished: if isShareThere { try await deliver(job) }
        case .failed, .cancelled:
            scheduler.remove(id, at: time.monotonic)
            attempts[id] = nil
            try await file(job)
        case .delivered: break
        }
    }

    /// The same for all jobs that are on their way out.
    func settleAll() async throws {
        let jobs = try await ledger.undeliveredJobs() + ledger.unfiledJobs()
        for job in jobs { try await settle(job.id) }
    }

    /// Puts a queued job into the scheduler as the ledger has it.
    func renew(_ id: JobID) async throws {
        let job = try await ledger.job(id)
        guard case .queued(let wait) = job.phase, attempts[id] == nil else { return }
        let now = time.now
        let hold = wait.map { wait in
            Hold(wait.reason, until: wait.until.map { time.monotonic + max(.zero, $0 - now) })
        }
        scheduler.enqueue(
            WaitingJob(
                id: id, owner: job.owner.id, cost: max(1, job.expectedMilliseconds), urgency: job.urgency,
                hold: hold),
            tier: job.owner.tier, at: time.monotonic)
    }

    private func deliver(_ job: JobRecord) async throws {
        let month: CalendarMonth? = if case .charged(let month) = job.credit { month } else { nil }
        var artifacts: [Artifact] = []
        if job.link == nil {
            files += 1
            let stamp = FileStamp(
                identity: FileIdentity(device: 1, inode: files), size: 9, modified: 1)
            artifacts = [Artifact(.result, name: try FileName("song.pdf"), stamp: stamp)]
            try await ledger.prepareDelivery(
                job.id, folder: FileIdentity(device: 1, inode: files), artifacts: artifacts, at: time.now)
        } else if songs[job.link ?? job.id]?.isRemoved == true {
            for freed in try await ledger.unlink(job.id, at: time.now) + [job.id] { try await renew(freed) }
            return
        }
        try await ledger.deliver(
            job.id, folder: FileName("song\(job.id)"), artifacts: artifacts, original: .outbox, at: time.now)
        songs[job.id]?.deliveries += 1
        trace(3, job.id)
        songs[job.id]?.isOver = true
        songs[job.id]?.delivered = time.elapsed
        if songs[job.id]?.deliveries != 1 { complaints.append("job \(job.id) was delivered again") }
        guard let month, let length = songs[job.id]?.length else { return }
        used[job.owner.id, default: [:]][month, default: Account.Amount()].credits += 1
        used[job.owner.id, default: [:]][month, default: Account.Amount()].audioMilliseconds += length
    }

    private func file(_ job: JobRecord) async throws {
        songs[job.id]?.isOver = true
        guard isShareThere else { return }
        try await ledger.file(job.id, original: .failed, at: time.now)
    }

    func tier(of job: JobRecord) -> Tier { tiers.first { $0.name == job.owner.tier } ?? tiers[0] }
}

extension SimulatedSong {
    /// Our copy: equal recordings have equal digests, but not keys.
    var copy: StagedCopy {
        let bytes = (0..<32).map { UInt8(truncatingIfNeeded: content >> UInt64($0 % 8 * 8)) }
        return StagedCopy(key: "copy", digest: ContentDigest(sha256: bytes))
    }
}
