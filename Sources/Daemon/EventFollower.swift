import APIModel
import Core
import Ledger

/// One caller's event stream: the journal from where they left off, then everything as it happens.
struct EventFollower: Sendable {
    let house: House

    /// Whose jobs the caller may see; nil for everybody's.
    let users: Set<UserID>?

    func follow(after sequence: Int64) -> AsyncStream<EventBody> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: EventBody.self, bufferingPolicy: .bufferingOldest(4_096))
        let task = Task {
            var last = sequence
            let news = await house.events.follow()
            do {
                try await passOn(after: &last, to: continuation)
                for await item in news {
                    switch item {
                    case .ledgerChanged: try await passOn(after: &last, to: continuation)
                    case .progress(let job, let owner, let stage) where sees(owner):
                        continuation.yield(progress(of: job, stage, after: last))
                    case .progress: break
                    }
                }
            } catch {
                house.log.debug("an event stream ends", metadata: ["error": "\(error)"])
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }

    /// Reads on in the journal. Throws where the caller does not keep up.
    private func passOn(after last: inout Int64, to reader: AsyncStream<EventBody>.Continuation) async throws
    {
        while true {
            let events = try await house.ledger.events(after: last, limit: 500)
            for event in events where sees(event.owner) && event.kind.changesState {
                if case .dropped = reader.yield(EventBody(event)) { throw CancellationError() }
            }
            last = events.last?.sequence ?? last
            if events.count < 500 { return }
        }
    }

    private func sees(_ owner: UserID) -> Bool { users?.contains(owner) ?? true }

    /// Progress is not in the journal and has no number of its own: a caller resumes after the last state.
    private func progress(of job: JobID, _ progress: StageProgress, after sequence: Int64) -> EventBody {
        EventBody(
            sequence: sequence, time: house.clock.wall, kind: .progress, job: job, state: .running,
            stage: progress.stage, percent: progress.percent)
    }
}

extension EventBody {
    fileprivate init(_ event: LedgerEvent) {
        self.init(
            sequence: event.sequence, time: event.time, kind: .state, job: event.job, state: event.state)
    }
}

extension LedgerEvent.Kind {
    /// A job that is filed under `Failed` was in its state before.
    fileprivate var changesState: Bool { self != .filed }
}
