import Core
import FoundationEssentials
import LinuxKit
import Subprocess
import SystemPackage
import Wire

/// Runs each job in a process of its own on this machine.
///
/// The process gets the recording as its standard input, a directory of ours as its current one, an environment of
/// its own and no other descriptor; it locks itself in before it reads the first byte. So a recording that
/// breaks a decoder breaks one worker.
package struct LocalExecutor: Executor {
    private let program: String
    private let limits: WorkerLimits
    private let clock: any HouseClock

    /// `program` is the worker's absolute path.
    package init(program: String, limits: WorkerLimits, clock: any HouseClock) {
        self.program = program
        self.limits = limits
        self.clock = clock
    }

    package func run(
        _ order: WorkOrder, report: @escaping @Sendable (StageProgress) async -> Void
    ) async throws(WorkFailure) -> WorkerResult {
        let ending: Ending
        do {
            ending = try await attempt(order, report: report)
        } catch is DeadlinePassed {
            throw .problem(tookTooLong)
        } catch {
            throw Task.isCancelled ? .stopped : .problem(.cannotStart(program, because: "\(error)"))
        }
        if Task.isCancelled { throw .stopped }
        return try ending.result()
    }

    private func attempt(
        _ order: WorkOrder, report: @escaping @Sendable (StageProgress) async -> Void
    ) async throws -> Ending {
        try await withThrowingTaskGroup(of: Ending?.self) { group in
            group.addTask { try await process(order, report: report) }
            group.addTask {
                try await clock.sleep(for: limits.timeout)
                throw DeadlinePassed()
            }
            defer { group.cancelAll() }
            while let ending = try await group.next() {
                if let ending { return ending }
            }
            throw CancellationError()
        }
    }

    private func process(
        _ order: WorkOrder, report: @escaping @Sendable (StageProgress) async -> Void
    ) async throws -> Ending {
        let outcome = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(limits.arguments),
            environment: try environment(for: order),
            workingDirectory: FilePath(order.directory), platformOptions: Self.options,
            input: .fileDescriptor(try order.duplicateInput(), closeAfterSpawningProcess: true),
            output: .sequence, error: .currentStandardError
        ) { execution in
            try await Self.follow(execution.standardOutput.strings(), report: report)
        }
        return Ending(status: outcome.terminationStatus, last: outcome.closureResult)
    }

    /// Passes progress on; the worker's last word is what it closes with.
    private static func follow(
        _ lines: some AsyncSequence<String, any Error>, report: @Sendable (StageProgress) async -> Void
    ) async throws -> WorkerReport? {
        var last: WorkerReport?
        for try await line in lines {
            guard let word = try? JSONLine.decode(WorkerReport.self, from: line.utf8) else { continue }
            last = word
            if case .progress(let progress) = word { await report(progress) }
        }
        return last
    }

    private func environment(for order: WorkOrder) throws -> Environment {
        let request = try String(decoding: JSONLine.encode(order.request).dropLast(), as: UTF8.self)
        var variables: [Environment.Key: String] = [
            "DRUMSCRIBE_REQUEST": request, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
            "SWIFT_BACKTRACE": "enable=no",
        ]
        // Where models lie, if not beside the programs.
        variables["DRUMSCRIBE_MODELS"] = ProcessInfo.processInfo.environment["DRUMSCRIBE_MODELS"]
        return .custom(variables)
    }

    private static var options: PlatformOptions {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.send(signal: .terminate, allowedDurationToNextStep: .milliseconds(500))]
        return options
    }

    private var tookTooLong: Problem {
        Problem(
            .processingTimeout,
            detail: "The transcription was stopped after \(limits.timeout.components.seconds / 60) minutes.",
            advice: "Try a shorter recording, or ask the operator to raise workers.timeout_minutes.")
    }
}

private struct DeadlinePassed: Error {}

extension WorkOrder {
    /// The child gets a descriptor of its own, which is closed here as soon as it runs.
    fileprivate func duplicateInput() throws -> FileDescriptor {
        FileDescriptor(rawValue: try input.duplicatedNumber())
    }
}
