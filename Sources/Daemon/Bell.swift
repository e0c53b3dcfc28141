import Core

/// Wakes one sleeper. Ringing while nobody sleeps is remembered once, so no news is missed between two looks.
actor Bell {
    private let clock: any HouseClock
    private var state = State.quiet

    init(clock: any HouseClock) {
        self.clock = clock
    }

    /// Wakes the sleeper now, or makes the next sleep end at once.
    func ring() {
        switch state {
        case .quiet, .rung: state = .rung
        case .awaited(let sleeper):
            state = .quiet
            sleeper.resume()
        }
    }

    /// Sleeps until the bell rings or `deadline` comes; nil sleeps for the bell alone. Throws `CancellationError`
    /// when the task is cancelled.
    func sleep(until deadline: ContinuousClock.Instant?) async throws {
        let alarm = deadline.map { deadline in
            Task {
                try await clock.sleep(until: deadline)
                self.ring()
            }
        }
        defer { alarm?.cancel() }
        await withTaskCancellationHandler {
            await withCheckedContinuation(settle)
        } onCancel: {
            Task { await self.ring() }
        }
        try Task.checkCancellation()
    }

    private func settle(_ sleeper: CheckedContinuation<Void, Never>) {
        if case .rung = state {
            state = .quiet
            sleeper.resume()
        } else {
            state = .awaited(sleeper)
        }
    }
}

extension Bell {
    private enum State {
        case quiet, rung
        case awaited(CheckedContinuation<Void, Never>)
    }
}
