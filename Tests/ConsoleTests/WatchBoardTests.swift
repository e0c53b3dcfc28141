import APIModel
import Console
import Core
import Testing

@Suite("Watch board")
struct WatchBoardTests {
    @Test("a job is news when its state or stage changes, and progress otherwise")
    func tellsNews() {
        var board = WatchBoard(only: nil)
        let isNews = [board.put(.sample(1)), board.put(.sample(1))]
        #expect(isNews == [true, false])
        guard case .news(let job) = board.take(.sample(1, .running, stage: .validating, percent: 2)) else {
            Issue.record("a job that starts is news")
            return
        }
        #expect(job.percent == 2 && job.waiting == nil)
        let next = board.take(.sample(1, .running, stage: .validating, percent: 3))
        #expect(next == .progress)
        #expect(board.active.first?.percent == 3)
    }

    @Test("what the event does not tell is asked for")
    func asks() {
        var board = WatchBoard(only: nil)
        _ = board.put(.sample(1))
        let consequences = [board.take(.sample(7, .queued)), board.take(.sample(1, .delivered))]
        #expect(consequences == [.look(JobID(7)), .look(JobID(1))])
    }

    @Test("other jobs and heartbeats are nothing to somebody who watches one")
    func ignores() {
        var board = WatchBoard(only: JobID(1))
        let heartbeat = EventBody(sequence: 1, time: .noon, kind: .heartbeat)
        let consequences = [board.take(.sample(2, .failed)), board.take(heartbeat)]
        #expect(consequences == [.nothing, .nothing])
    }

    @Test(
        "jobs are active until they are final, and the board remembers what failed",
        arguments: JobState.allCases)
    func remembers(state: JobState) {
        var board = WatchBoard(only: nil)
        _ = board.put(.sample(2, state))
        _ = board.put(.sample(1, .delivered))
        #expect(board.active.count == (state.isFinal ? 0 : 1))
        #expect(board.hasFailure == [.failed, .cancelled].contains(state))
    }
}
