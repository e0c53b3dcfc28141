import Settings
import Core
import Delivery
import Execution
import Ledger
import LinuxKit
import Logging

/// What must be had before anything starts: the state directory, alone, and the ledger in it.
struct Groundwork {
    private let state: Directory
    private let lock: FileLock
    private let path: String

    /// Throws a `StartFault` where the state directory is not fit, or another daemon has it.
    init(_ configuration: HouseConfiguration) throws {
        path = configuration.service.stateDirectory
        do {
            state = try Directory.ensured(path: path, mode: 0o700)
        } catch {
            throw StartFault.stateDirectory(path, "\(error)")
        }
        guard try MountKind(of: state).carriesSQLite else { throw StartFault.remoteState(path) }
        guard let lock = try FileLock.take(FileName("lock"), in: state) else { throw StartFault.inUse(path) }
        self.lock = lock
    }

    /// The house on this ground. The value must be kept as long as the house is used: it holds the lock.
    func house(
        _ configuration: HouseConfiguration, program: String, clock: any HouseClock, log: Logger
    ) async throws -> House {
        // SQLite gives its files the permissions of the first one, and names of songs are their owners' business.
        _ = try state.openOrCreate(FileName("ledger.sqlite"), mode: 0o600)
        let ledger = try Ledger(path: path + "/ledger.sqlite")
        let boot = try Boot.identifier()
        let clock = BelievedClock(
            clock, grace: .seconds(configuration.retention.clockGraceHours * 3_600),
            mark: try await ledger.clockMark(), beginning: try await ledger.beginning(of: boot))
        try await ledger.replaceTiers(
            configuration.tiers, standard: configuration.defaultTier, at: clock.wall)
        let live = LiveConfiguration(configuration)
        live.replaceTiers(with: try await ledger.tiers())
        let worker = configuration.workers.program ?? Self.besides(program, "drumscribe-worker")
        return House(
            configuration: live, ledger: ledger,
            courier: Self.courier(configuration),
            workshop: Workshop(try Staging(path: path + "/staging")),
            executor: LocalExecutor(program: worker, limits: configuration.workers.limits, clock: clock),
            events: EventBoard(), clock: clock, log: log, boot: boot)
    }

    private static func courier(_ configuration: HouseConfiguration) -> any Courier {
        let studio = configuration.studio
        switch studio.ownership {
        case .service: return LocalCourier(root: studio.root)
        case .user: return RemoteCourier(socket: studio.courierSocket, root: studio.root)
        }
    }

    private static func besides(_ program: String, _ name: String) -> String {
        let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder + [Substring(name)]).joined(separator: "/")
    }
}
