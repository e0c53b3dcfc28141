import Core
import Testing

@testable import Scheduling

@Suite("Retry policy")
struct RetryPolicyTests {
    private let policy = RetryPolicy(attempts: 3, firstPause: .seconds(10), patience: .seconds(60))

    @Test(
        "a failed attempt that may be chance is repeated after a growing pause, until the attempts are used up",
        arguments: [
            (1, RetryPolicy.Decision.retry(after: .seconds(10))), (2, .retry(after: .seconds(40))),
            (3, .giveUp), (9, .giveUp),
        ])
    func repeats(attempt: Int, decision: RetryPolicy.Decision) {
        #expect(policy.decision(on: .workerCrashed, attempt: attempt) == decision)
    }

    @Test(
        "trouble around the job is waited for, whatever the attempt",
        arguments: [
            (ProblemType.storageFull, WaitingReason.diskFull), (.outboxUnwritable, .outboxUnwritable),
            (.rootAbsent, .rootAbsent), (.insufficientCredits, .ownerQuota), (.rateLimited, .retryBackoff),
        ])
    func waits(problem: ProblemType, reason: WaitingReason) {
        #expect(policy.decision(on: problem, attempt: 7) == .wait(reason, for: .seconds(60)))
    }

    @Test(
        "what the recording brings about is never tried again",
        arguments: [ProblemType.audioEmpty, .audioTooLong, .unsupportedCodec])
    func givesUp(problem: ProblemType) {
        #expect(policy.decision(on: problem, attempt: 1) == .giveUp)
    }

    @Test("every problem has a decision that agrees with its outlook", arguments: ProblemType.allCases)
    func agreesWithOutlook(problem: ProblemType) {
        let decision = policy.decision(on: problem, attempt: 1)
        switch problem.outlook {
        case .wait: #expect(decision == .wait(problem.waitingReason, for: policy.patience))
        case .retry: #expect(decision == .retry(after: policy.firstPause))
        case .final: #expect(decision == .giveUp)
        }
    }
}
