import Settings
import ControlAPI
import Core
import Delivery
import Execution
import Ledger
import LinuxKit
import Logging
import ServiceLifecycle

/// The whole daemon: puts the parts together, starts them in order, and stops them in the reverse one.
package struct Daemon: Sendable {
    private let source: ConfigurationSource
    private let program: String

    /// `program` is the absolute path of the daemon's own program; the worker is looked for beside it.
    package init(configuration source: ConfigurationSource, program: String) {
        self.source = source
        self.program = program
    }

    /// Runs until SIGTERM or SIGINT. Throws where it cannot start, or where a part gives up.
    package func run() async throws {
        Signals.ignoreBrokenPipes()
        Signals.ignoreHangUps()
        let configuration = try source.read()
        let rehearsal = ThisProcess.environment(RehearsalClock.variable)
        let clock = try RehearsalClock.houseClock(rehearsal)
        let threshold = LogThreshold(Logger.Level(configuration.service.logLevel))
        let log = Logger(label: "drumscribed") {
            HouseLogHandler(label: $0, threshold: threshold, clock: clock)
        }
        if let rehearsal {
            log.warning("a rehearsal: the time is not the real one", metadata: ["clock": "\(rehearsal)"])
        }
        let groundwork = try Groundwork(configuration)
        defer { withExtendedLifetime(groundwork) {} }
        let house = try await groundwork.house(configuration, program: program, clock: clock, log: log)
        try await tidy(house)
        try await serve(house, threshold: threshold)
        try? house.ledger.close()
        log.notice("stopped")
    }

    /// What a stop or a crash has left: jobs that no worker has, copies that no job needs.
    private func tidy(_ house: House) async throws {
        let interrupted = try await house.ledger.requeueAllRunning(at: house.clock.wall)
        let swept = try await house.workshop.sweep(keeping: house.ledger.stagingKeys())
        guard !interrupted.isEmpty || swept > 0 else { return }
        house.log.notice(
            "took up what was left", metadata: ["jobs": "\(interrupted.count)", "copies": "\(swept)"])
    }

    private func serve(_ house: House, threshold: LogThreshold) async throws {
        let deliverer = Deliverer(house)
        let dispatcher = Dispatcher(house, workers: house.configuration.current.workers.effectiveCount) {
            await deliverer.bring($0)
        }
        let porter = Porter(house) { job in
            await dispatcher.jobChanged(job.id)
            await deliverer.bring(job.id)
        }
        await deliverer.whenQueued { await dispatcher.jobChanged($0) }
        try await dispatcher.fill()
        try await deliverer.resume()
        try await Admitter(house: house).takeRemaining()
        let notifier = ServiceNotifier()
        let pulse = Pulse(house: house, porter: porter, dispatcher: dispatcher, notifier: notifier)
        let reloader = Reloader(
            house: house, porter: porter, dispatcher: dispatcher, notifier: notifier, source: source,
            threshold: threshold)
        let server = ControlServer(
            at: try listeningPlace(house),
            desk: ControlRoom(
                house: house, porter: porter, dispatcher: dispatcher, deliverer: deliverer,
                started: house.clock.wall),
            clock: house.clock, logger: house.log
        ) {
            notifier.ready(status: await pulse.examination() ?? "started")
        }
        let parts = parts(
            of: house, deliverer: deliverer, dispatcher: dispatcher, porter: porter, pulse: pulse,
            reloader: reloader)
        try await ServiceGroup(
            configuration: .init(
                services: parts + [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: house.log)
        ).run()
    }

    /// In the order of starting; they stop in the reverse one.
    private func parts(
        of house: House, deliverer: Deliverer, dispatcher: Dispatcher, porter: Porter, pulse: Pulse,
        reloader: Reloader
    ) -> [any Service] {
        [
            Part("deliverer") {
                try? await gracefulShutdown()
                await deliverer.stop()
            },
            Part("dispatcher") { await dispatcher.run() },
            Part("porter") { await porter.run() },
            Part("quotas") {
                await QuotaKeeper(house: house) { await dispatcher.jobChanged($0) }.run()
            },
            Part("retention") { await RetentionKeeper(house: house).run() },
            Part("pulse") { await pulse.run() },
            Part("reloader") { await reloader.run() },
            Part("events") {
                try? await gracefulShutdown()
                pulse.notifier.stopping()
                await house.events.close()
            },
        ]
    }

    private func listeningPlace(_ house: House) throws -> ListeningPlace {
        if let inherited = try ListenDescriptors.inherited().first(named: "api") {
            return .inherited(descriptor: try inherited.duplicatedNumber())
        }
        return .path(house.configuration.current.service.socket)
    }
}
