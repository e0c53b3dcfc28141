import Core
import Subprocess
import Wire

/// How a worker's process ended: its exit status, and its last word.
struct Ending: Sendable {
    let status: TerminationStatus
    let last: WorkerReport?

    func result() throws(WorkFailure) -> WorkerResult {
        switch (last, status) {
        case (.finished(let result), .exited(0)): return result
        case (.failed(let problem), _): throw .problem(problem)
        default: throw .problem(crash)
        }
    }

    private var crash: Problem {
        Problem(
            .workerCrashed, detail: "The worker \(manner) without a result.",
            advice: "It is tried again by itself. If it keeps failing, send the recording to the operator.")
    }

    private var manner: String {
        switch status {
        case .exited(let code): "ended with code \(code)"
        case .signaled(let signal): "was stopped by signal \(signal)"
        }
    }
}

extension Problem {
    static func cannotStart(_ program: String, because reason: String) -> Problem {
        Problem(
            .workerCrashed, detail: "The worker \(program) could not be run: \(reason).",
            advice: "Check that Drumscribe is installed completely.")
    }
}
