import Core
import Ledger
import Logging

/// Lets waiting jobs go when the month renews, and leaves a mark of the time behind.
struct QuotaKeeper: Sendable {
    let house: House

    /// Is told of each job that may run now.
    let onRelease: @Sendable (JobID) async -> Void

    /// Looks at every beginning of a month, and now and then besides, since clocks are put right; until the task is
    /// cancelled.
    func run() async {
        while !Task.isCancelled {
            await renew()
            do {
                try await house.clock.sleep(for: min(Self.interval, untilRenewal))
            } catch {
                return
            }
        }
    }

    /// Looks once.
    func renew() async {
        do {
            let now = house.clock.wall
            try await house.ledger.setClockMark(
                now, boot: house.boot, uptime: house.clock.now - ContinuousClock().systemEpoch)
            let freed = try await house.ledger.renewCredits(at: now)
            if !freed.isEmpty {
                house.log.notice("quotas have renewed", metadata: ["jobs": "\(freed.count)"])
                await house.events.ledgerChanged()
            }
            for job in freed { await onRelease(job) }
        } catch {
            house.log.warning("quotas cannot be renewed", metadata: ["error": "\(error)"])
        }
    }

    private static let interval = Duration.seconds(600)

    private var untilRenewal: Duration {
        let now = house.clock.wall
        return max(.seconds(1), CalendarMonth(containing: now).end - now)
    }
}
