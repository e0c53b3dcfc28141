import Core
import LinuxKit
import Support
import Testing
import Wire

@testable import Execution

@Suite("Local executor")
struct LocalExecutorTests {
    private let result = WorkerResult(files: ["song.mid"], durationMilliseconds: 1_500, hits: 3, bars: 1)

    @Test("the worker's last word is the result, and progress is passed on")
    func passesResult() async throws {
        let progress = StageProgress(stage: .transcribing, percent: 40)
        let log = ProgressLog()
        let got = try await run(says: [.progress(progress), .finished(result)]) { await log.add($0) }
        #expect(got == result)
        #expect(await log.entries == [progress])
    }

    @Test("what the worker calls a problem is the job's problem")
    func passesProblem() async throws {
        let problem = Problem(.audioSilent, detail: "d", advice: "a")
        await #expect(throws: WorkFailure.problem(problem)) {
            try await run(says: [.failed(problem)], exit: 1)
        }
    }

    @Test(
        "a worker that ends without a last word has crashed",
        arguments: ["exit 0", "exit 3", "kill -SEGV $$", "echo nonsense", "echo '{\"finished\":1}'"])
    func noticesCrash(script: String) async throws {
        let failure = await #expect(throws: WorkFailure.self) { try await run(script: script) }
        guard case .problem(let problem) = failure else { throw Unexpected() }
        #expect(problem.type == .workerCrashed)
    }

    @Test("a result from a worker that then fails does not count")
    func distrustsFailedExit() async throws {
        await #expect(throws: WorkFailure.self) { try await run(says: [.finished(result)], exit: 2) }
    }

    @Test("a worker that cannot be started is a problem, not a wait without end")
    func noticesMissingProgram() async throws {
        try await withTemporaryDirectory { directory in
            let executor = LocalExecutor(program: "/nonexistent", limits: .test, clock: StillClock())
            let order = try WorkOrder(
                request: .test, input: Descriptor(owning: openNull()), directory: directory)
            await #expect(throws: WorkFailure.self) { try await executor.run(order) { _ in } }
        }
    }

    @Test("a worker that outlives its deadline is stopped")
    func stopsLateWorker() async throws {
        let clock = StillClock(ringsAtOnce: true)
        let failure = await #expect(throws: WorkFailure.self) {
            try await run(script: "exec sleep 600", clock: clock)
        }
        guard case .problem(let problem) = failure else { throw Unexpected() }
        #expect(problem.type == .processingTimeout)
    }

    @Test("cancelling stops the worker and blames nobody")
    func stopsOnCancel() async throws {
        let hello = try line(.progress(StageProgress(stage: .validating, percent: 0)))
        let started = AsyncStream<Void>.makeStream()
        let task = Task {
            try await run(script: "echo '\(hello)'; exec sleep 600") { _ in started.continuation.finish() }
        }
        for await _ in started.stream {}
        task.cancel()
        await #expect(throws: WorkFailure.stopped) { try await task.value }
    }

    @Test("the worker sees the recording on its input, its directory, and nothing else of ours")
    func closesEverythingElse() async throws {
        let word = try line(.finished(result))
        let leak = try openNull(keptOnExec: true)
        let script = """
            [ ! -e /proc/$$/fd/\(leak) ] || exit 9
            [ -n "$DRUMSCRIBE_REQUEST" ] && [ -z "$HOME" ] || exit 8
            echo done > here; echo '\(word)'
            """
        #expect(try await run(script: script) == result)
    }

    private func run(
        says reports: [WorkerReport], exit code: Int = 0,
        report: @escaping @Sendable (StageProgress) async -> Void = { _ in }
    ) async throws -> WorkerResult {
        let lines = try reports.map { "echo '\(try line($0))'" }
        return try await run(script: lines.joined(separator: "\n") + "\nexit \(code)", report: report)
    }

    private func run(
        script: String, clock: StillClock = StillClock(),
        report: @escaping @Sendable (StageProgress) async -> Void = { _ in }
    ) async throws -> WorkerResult {
        try await withTemporaryDirectory { directory in
            let program = directory + "/worker"
            try writeProgram("#!/bin/sh\n" + script + "\n", to: program)
            let order = try WorkOrder(
                request: .test, input: Descriptor(owning: openNull()), directory: directory)
            return try await LocalExecutor(program: program, limits: .test, clock: clock).run(
                order, report: report)
        }
    }

    private func line(_ report: WorkerReport) throws -> String {
        try String(decoding: JSONLine.encode(report).dropLast(), as: UTF8.self)
    }
}

private actor ProgressLog {
    private(set) var entries: [StageProgress] = []

    func add(_ entry: StageProgress) { entries.append(entry) }
}

private struct Unexpected: Error {}

extension WorkerLimits {
    fileprivate static let test = WorkerLimits(timeout: .seconds(60), memoryMegabytes: 512, sandbox: "off")
}

extension WorkerRequest {
    fileprivate static let test = WorkerRequest(
        title: "Song", stem: "song", limits: AudioLimits(longestSeconds: 60, largestBytes: 1 << 20))
}
