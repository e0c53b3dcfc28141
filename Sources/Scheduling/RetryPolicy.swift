import Core

/// What becomes of a job that met a problem.
///
/// Trouble around the job (a full disk, an absent share) is waited for, however long it lasts: giving up
/// would blame the recording for the house. What may be chance is tried again a few times, each time after a
/// longer pause. What the recording itself brings about is told to its owner at once.
package struct RetryPolicy: Sendable, Hashable {
    /// Attempts a job has in all, at least 1.
    package let attempts: Int

    /// The pause after the first failed attempt; each further one is four times as long.
    package let firstPause: Duration

    /// How long to wait before looking whether the trouble around a job has gone.
    package let patience: Duration

    package init(attempts: Int = 3, firstPause: Duration = .seconds(15), patience: Duration = .seconds(60)) {
        self.attempts = max(1, attempts)
        self.firstPause = firstPause
        self.patience = patience
    }

    /// The decision on a job whose attempt number `attempt`, from 1 on, ended in a problem of type `problem`.
    package func decision(on problem: ProblemType, attempt: Int) -> Decision {
        switch problem.outlook {
        case .wait: .wait(problem.waitingReason, for: patience)
        case .retry where attempt < attempts: .retry(after: pause(after: attempt))
        case .retry, .final: .giveUp
        }
    }

    private func pause(after attempt: Int) -> Duration {
        firstPause * (1 << (2 * min(10, max(0, attempt - 1))))
    }
}

extension RetryPolicy {
    /// What to do with a job after an attempt.
    package enum Decision: Sendable, Equatable {
        /// Keep the job, whose attempt does not count, and look again after that time.
        case wait(WaitingReason, for: Duration)
        /// The attempt counts; begin another one after that time.
        case retry(after: Duration)
        /// The job has failed.
        case giveUp
    }
}
