import Settings
import Core
import LinuxKit
import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the configuration again at each SIGHUP. A file with a mistake is refused as a whole, and the old values stay.
struct Reloader: Sendable {
    let house: House
    let porter: Porter
    let dispatcher: Dispatcher
    let notifier: ServiceNotifier
    let source: ConfigurationSource
    let threshold: LogThreshold

    /// Waits for signals until the service stops.
    func run() async {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            notifier.reloading()
            notifier.ready(status: await reload())
        }
    }

    /// Answers with what `systemctl status` shows until the pulse beats again.
    private func reload() async -> String {
        do {
            let (next, waiting) = try source.read().adopted(by: house.configuration.current)
            warn(about: waiting)
            try await house.ledger.replaceTiers(next.tiers, standard: next.defaultTier, at: house.clock.wall)
            house.configuration.replace(with: next)
            house.configuration.replaceTiers(with: try await house.ledger.tiers())
            threshold.set(Logger.Level(next.service.logLevel))
            await dispatcher.adoptConfiguration(workers: next.workers.effectiveCount)
            await porter.rescan()
            house.log.notice("configuration read again")
            return "configuration read again"
        } catch {
            house.log.error(
                "the configuration is refused, the old one stays", metadata: ["error": "\(error)"])
            return "configuration refused, the old one stays"
        }
    }

    private func warn(about keys: [String]) {
        guard !keys.isEmpty else { return }
        house.log.warning("takes effect at the next start: \(keys.joined(separator: ", "))")
    }
}

extension Logger.Level {
    init(_ level: ServiceSettings.LogLevel) {
        switch level {
        case .debug: self = .debug
        case .info: self = .info
        case .notice: self = .notice
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
