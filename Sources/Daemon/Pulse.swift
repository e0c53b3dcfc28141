import Core
import Ledger
import LinuxKit
import Logging

/// Tells systemd how the daemon is, and that it lives.
///
/// A sign of life is given only after every part has answered: a timer alone would hide a daemon that has stopped
/// thinking.
struct Pulse: Sendable {
    let house: House
    let porter: Porter
    let dispatcher: Dispatcher
    let notifier: ServiceNotifier

    /// Beats until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            if let status = await examination() {
                notifier.watchdog()
                notifier.status(status)
            }
            do {
                try await house.clock.sleep(for: interval)
            } catch {
                return
            }
        }
    }

    /// What `systemctl status` shows; nil where a part does not answer as it should.
    func examination() async -> String? {
        do {
            let counts = try await house.ledger.counts()
            let running = await dispatcher.load.running
            let root = await porter.root
            let line = "\(running) running, \(counts[.queued] ?? 0) queued"
            return root == .absent ? line + ", studio root absent" : line
        } catch {
            house.log.error("the ledger does not answer", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private var interval: Duration {
        min(.seconds(10), (notifier.watchdogInterval ?? .seconds(20)) / 2)
    }
}
