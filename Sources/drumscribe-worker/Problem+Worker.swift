import Core
import LinuxKit

extension Problem {
    static let startedByHand = Problem(
        .invalidRequest, detail: "drumscribe-worker is started by Drumscribe, not by hand.",
        advice: "Use: drumscribectl transcribe FILE")

    static let noSandbox = Problem(
        .internalError, detail: "This kernel offers no complete sandbox, and the configuration requires one.",
        advice: "Set workers.sandbox to prefer, or use a kernel with Landlock and seccomp.")

    /// Whatever ended the work, in words.
    init(from error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as SystemError where error.meaning == .full:
            self.init(
                .storageFull, detail: "The disk is full: \(error).",
                advice: "The job continues once there is room.")
        default:
            self.init(
                .internalError, detail: "The worker cannot go on: \(error).",
                advice: "It is tried again by itself. If it keeps failing, tell the operator.")
        }
    }
}
