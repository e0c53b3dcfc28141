import APIModel
import Core

/// Where followers of events are told that there is something new.
///
/// The ledger's journal is the truth: after any change of a job, `ledgerChanged` tells followers to read on there.
/// Progress is not worth a transaction; it passes by those who watch and is forgotten.
actor EventBoard {
    private var followers: [Int: AsyncStream<News>.Continuation] = [:]
    private var nextFollower = 0
    private var progress: [JobID: StageProgress] = [:]

    /// The ledger has new events.
    func ledgerChanged() {
        tell(.ledgerChanged)
    }

    /// The worker of `job` has come further.
    func advanced(_ job: JobID, owner: UserID, to stage: StageProgress) {
        progress[job] = stage
        tell(.progress(job, owner: owner, stage))
    }

    /// No worker has `job` any more.
    func left(_ job: JobID) {
        progress[job] = nil
    }

    /// How far the worker of `job` is; nil where it has none or has not spoken yet.
    func progress(of job: JobID) -> StageProgress? { progress[job] }

    /// News from now on. A follower who falls far behind loses the stream and begins again from the journal.
    func follow() -> AsyncStream<News> {
        let number = nextFollower
        nextFollower += 1
        let (stream, continuation) = AsyncStream.makeStream(
            of: News.self, bufferingPolicy: .bufferingOldest(256))
        followers[number] = continuation
        continuation.onTermination = { _ in Task { await self.leave(number) } }
        return stream
    }

    /// Ends all streams: the daemon stops.
    func close() {
        for follower in followers.values { follower.finish() }
        followers = [:]
    }

    private func leave(_ number: Int) {
        followers[number] = nil
    }

    private func tell(_ news: News) {
        for (number, follower) in followers {
            guard case .dropped = follower.yield(news) else { continue }
            follower.finish()
            followers[number] = nil
        }
    }
}

extension EventBoard {
    enum News: Sendable {
        case ledgerChanged
        case progress(JobID, owner: UserID, StageProgress)
    }
}
