import Core
import Testing

@testable import Daemon

@Suite("The event board", .timeLimit(.minutes(10)))
struct EventBoardTests {
    private let board = EventBoard()
    private let half = StageProgress(stage: .transcribing, percent: 50)

    @Test("tells every follower, in order")
    func tells() async {
        let followers = [await board.follow(), await board.follow()]
        await board.ledgerChanged()
        await board.advanced(JobID(7), owner: UserID(1), to: half)
        await board.close()
        for follower in followers {
            var heard: [String] = []
            for await news in follower {
                switch news {
                case .ledgerChanged: heard.append("ledger")
                case .progress(let job, let owner, let stage):
                    heard.append("\(job) \(owner.number) \(stage.percent)")
                }
            }
            #expect(heard == ["ledger", "7 1 50"])
        }
    }

    @Test("knows how far a job is while a worker has it")
    func knowsProgress() async {
        #expect(await board.progress(of: JobID(7)) == nil)
        await board.advanced(JobID(7), owner: UserID(1), to: half)
        #expect(await board.progress(of: JobID(7)) == half)
        await board.left(JobID(7))
        #expect(await board.progress(of: JobID(7)) == nil)
    }

    @Test("lets go who does not listen, and keeps the others")
    func dropsTheSlow() async {
        let slow = await board.follow()
        for _ in 0..<257 { await board.ledgerChanged() }
        let quick = await board.follow()
        await board.ledgerChanged()
        await board.close()
        var heard = (slow: 0, quick: 0)
        for await _ in slow { heard.slow += 1 }
        for await _ in quick { heard.quick += 1 }
        #expect(heard == (256, 1))
    }
}
