import Core
import Support
import Testing
import Wire

@Suite("The worker, started by hand", .timeLimit(.minutes(10)))
struct WorkerByHandTests {
    @Test("says that it is not to be")
    func refuses() async throws {
        try await withTemporaryDirectory { directory in
            let worker = try RunningProgram("drumscribe-worker", [], log: directory + "/log")
            #expect(worker.wait() == 1)
            let problem = try WorkerSays(log: directory + "/log").problem
            #expect(problem?.type == .invalidRequest)
            #expect(problem?.advice == "Use: drumscribectl transcribe FILE")
        }
    }
}
