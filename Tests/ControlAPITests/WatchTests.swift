import APIModel
import Console
import ControlAPI
import Core
import Synchronization
import Testing

@Suite("Watching over a socket")
struct WatchTests {
    @Test("a job is followed until it is delivered")
    func followsOne() async throws {
        let (status, text) = try await watch(JobID(1), jobs: [.fake(1), .fake(2)]) { desk in
            await desk.put(.fake(1, state: .running))
            await desk.put(.fake(1, state: .delivered))
        }
        #expect(status == .ok)
        #expect(text == "1 song.wav: queued, waiting\n1 song.wav: running\n1 song.wav: delivered\n")
    }

    @Test("all jobs are followed, new ones too, and one failure is enough for the exit code")
    func followsAll() async throws {
        let (status, text) = try await watch(nil, jobs: [.fake(1), .fake(9, state: .delivered)]) { desk in
            await desk.put(.fake(2))
            await desk.put(.fake(1, state: .failed))
            await desk.put(.fake(2, state: .delivered))
        }
        #expect(status == .jobFailed)
        #expect(text.contains("1 song.wav: failed") && text.contains("2 song.wav: delivered"))
        #expect(!text.contains("9 song.wav"))
    }

    @Test(
        "a job that is final already is shown once",
        arguments: [(JobState.delivered, Ending.ok), (.failed, .jobFailed)])
    func showsFinal(state: JobState, status: Ending) async throws {
        let (ended, text) = try await watch(JobID(1), jobs: [.fake(1, state: state)]) { _ in }
        #expect(ended == status)
        #expect(text == "1 song.wav: \(state.rawValue)\n")
    }

    @Test("a stream that breaks off is taken up again where the job stands now")
    func resumes() async throws {
        let (status, text) = try await watch(JobID(1), jobs: [.fake(1)]) { desk in
            await desk.hangUp()
            await desk.untilSomebodyReads()
            await desk.put(.fake(1, state: .delivered))
        }
        #expect(status == .ok)
        #expect(text.hasSuffix("1 song.wav: delivered\n"))
    }

    @Test("a job that does not exist is a complaint")
    func complains() async throws {
        await #expect(throws: Complaint.self) { try await watch(JobID(99), jobs: []) { _ in } }
    }

    /// Watches while `happen` goes on, from the first line on.
    private func watch(
        _ id: JobID?, jobs: [JobBody], happen: @Sendable (FakeDesk) async -> Void
    ) async throws -> (Ending, String) {
        let desk = FakeDesk(jobs: jobs)
        let notebook = Notebook()
        try await SocketHouse.open(desk) { path in
            async let ending = SocketHouse.blocking { try notebook.watch(id, at: path) }
            await notebook.untilFirstLine()
            await happen(desk)
            notebook.end(with: try await ending)
        }
        return notebook.content
    }
}

/// Keeps what a watch has written, and how it ended.
private final class Notebook: Sendable {
    private let text = Mutex("")
    private let ending = Mutex(Ending.failed)
    private let firstLine = AsyncStream.makeStream(of: Void.self)

    var content: (Ending, String) { (ending.withLock { $0 }, text.withLock { $0 }) }

    func watch(_ id: JobID?, at path: String) throws -> Ending {
        defer { firstLine.continuation.finish() }
        let view = WatchView(.table, style: .plain, isDumb: false)
        var watch = Watch(id, client: ControlClient(path: path), view: view) { text throws(Complaint) in
            self.add(text)
        }
        return try watch.run()
    }

    func end(with ending: Ending) { self.ending.withLock { $0 = ending } }

    func untilFirstLine() async { for await _ in firstLine.stream {} }

    private func add(_ piece: String) {
        text.withLock { $0 += piece }
        if !piece.isEmpty { firstLine.continuation.finish() }
    }
}
