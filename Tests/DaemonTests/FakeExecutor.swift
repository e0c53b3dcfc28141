import Core
import Execution
import LinuxKit
import Synchronization
import Wire

/// Answers as it was told: each attempt takes the next answer, the last one stays.
final class FakeExecutor: Executor {
    enum Answer: Sendable {
        /// Writes the five files and succeeds.
        case sheets
        case problem(ProblemType)
        /// Works until it is stopped.
        case works
    }

    private let state: Mutex<(answers: [Answer], orders: [WorkerRequest])>
    private let beginnings = AsyncStream<Void>.makeStream()

    init(_ answers: Answer...) {
        state = Mutex((answers, []))
    }

    /// What was asked for so far.
    var requests: [WorkerRequest] { state.withLock { $0.orders } }

    /// From now on.
    func answer(_ answers: Answer...) {
        state.withLock { $0.answers = answers }
    }

    /// Returns once an attempt has begun that nobody has waited for yet.
    func untilBegun() async {
        for await _ in beginnings.stream { return }
    }

    func run(
        _ order: WorkOrder, report: @escaping @Sendable (StageProgress) async -> Void
    ) async throws(WorkFailure) -> WorkerResult {
        let answer = state.withLock { state in
            state.orders.append(order.request)
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
        }
        await report(StageProgress(stage: .transcribing, percent: 42))
        beginnings.continuation.yield()
        switch answer {
        case .problem(let type): throw .problem(Problem(type, detail: "It is so.", advice: "Do this."))
        case .sheets: return try sheets(order)
        case .works:
            let (rest, _) = AsyncStream<Never>.makeStream()
            for await _ in rest {}
            throw .stopped
        }
    }

    private func sheets(_ order: WorkOrder) throws(WorkFailure) -> WorkerResult {
        do {
            let names = Self.endings.map { "\(order.request.stem).\($0)" }
            let directory = try Directory(path: order.directory)
            for name in names {
                try directory.create(FileName(name), mode: 0o600).write(Array("This is \(name).".utf8))
            }
            return WorkerResult(files: names, durationMilliseconds: 4_600, hits: 12, bars: 2)
        } catch {
            throw .problem(Problem(.internalError, detail: "\(error)", advice: ""))
        }
    }

    static let endings = ["json", "mid", "musicxml", "pdf", "performance.mid"]
}
