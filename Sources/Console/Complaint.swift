import APIModel
import Core

/// Why a command failed, in one line for the person who typed it: what, why, what next.
package struct Complaint: Error, Sendable, Hashable {
    package let ending: Ending

    /// What happened and why; no full stop at the end.
    package let what: String

    /// What to try next; no full stop at the end.
    package let next: String?

    package init(_ ending: Ending, _ what: String, next: String? = nil) {
        self.ending = ending
        self.what = what
        self.next = next
    }

    /// As it is shown: `drumscribectl: cannot reach …: not running. Try: systemctl status drumscribe`.
    package var line: String {
        guard let next else { return "drumscribectl: \(what.shown)" }
        return "drumscribectl: \(what.shown). \(next.shown)"
    }
}

extension Complaint {
    /// What the daemon said when it refused a request.
    package init(_ problem: ProblemBody) {
        self.init(
            Self.ending(after: problem.problemType), Self.withoutStop(problem.detail),
            next: Self.withoutStop(problem.advice)
        )
    }

    /// What is wrong with what was typed, found without asking the daemon.
    package init(_ problem: Problem) {
        self.init(
            Self.ending(after: problem.type), Self.withoutStop(problem.detail),
            next: Self.withoutStop(problem.advice))
    }

    private static func ending(after problem: ProblemType?) -> Ending {
        switch problem {
        case .invalidRequest: .usage
        case .notFound: .notFound
        case .notPermitted: .notPermitted
        case .insufficientCredits: .quota
        default: .failed
        }
    }

    private static func withoutStop(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }
}
