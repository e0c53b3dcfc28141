import Core
import Delivery
import FoundationEssentials
import Intake
import Ledger
import Logging
import Settings
import Support
import Wire

@testable import Daemon

/// A house of a test's own with Anna's home: everything is real but the workers and the time.
struct Studio: Sendable {
    let path: String
    let clock = FakeClock()
    let executor = FakeExecutor(.sheets)
    let journal = LogMemory()
    let courier: MeddlingCourier
    let house: House

    static func with(
        _ change: (inout HouseConfiguration) -> Void = { _ in }, _ body: (Studio) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { path in
            var configuration = HouseConfiguration()
            configuration.studio.root = path + "/studio"
            configuration.service.stateDirectory = path
            change(&configuration)
            let studio = try await Studio(path, configuration)
            try await body(studio)
            try studio.house.ledger.close()
        }
    }

    private init(_ path: String, _ configuration: HouseConfiguration) async throws {
        self.path = path
        try FileManager.default.createDirectory(
            atPath: configuration.studio.root + "/anna", withIntermediateDirectories: true)
        courier = MeddlingCourier(LocalCourier(root: configuration.studio.root))
        house = House(
            configuration: LiveConfiguration(configuration),
            ledger: try Ledger(path: path + "/ledger.sqlite"),
            courier: courier, workshop: Workshop(try Staging(path: path + "/staging")), executor: executor,
            events: EventBoard(), clock: clock,
            log: Logger(label: "test") { [journal] _ in journal.handler }, boot: "this boot")
        try await house.ledger.replaceTiers(
            configuration.tiers, standard: configuration.defaultTier, at: clock.wall)
        try await courier.prepare(.anna)
    }

    /// Anna, whose home it is.
    func anna() async throws -> User {
        try await house.ledger.user(home: .anna, uid: 1_001, at: clock.wall)
    }

    /// A file in Anna's home.
    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(home)/\(file)"))
    }

    func text(of file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(home)/\(file)")), as: UTF8.self)
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: "\(home)/\(file)")
    }

    func move(_ file: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: "\(home)/\(file)", toPath: "\(home)/\(other)")
    }

    /// What is in a folder of Anna's, hidden things too, in order.
    func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(home)/\(folder)").sorted()
    }

    /// The copies in staging.
    func copies() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/staging")
    }

    var home: String { path + "/studio/anna" }
}

extension Studio {
    /// The file of that name in the inbox, as a listing shows it.
    func arrival(_ name: String) async throws -> InboxEntry {
        let listing = try await courier.list(.anna)
        guard let file = listing.first(where: { $0.name.display == name }) else { throw Absent(name: name) }
        return InboxEntry(file)
    }

    /// Admits a new recording of Anna's.
    @discardableResult
    func admit(_ name: String, _ text: String = "la la la") async throws -> JobRecord {
        try write(text, to: "Inbox/\(name)")
        return try await Admitter(house: house).admit(arrival(name), of: anna())
    }

    /// A job that a worker is done with.
    func finished(_ name: String) async throws -> JobRecord {
        let job = try await admit(name)
        _ = await Carrier(house: house).carry(job.id)
        return try await house.ledger.job(job.id)
    }

    /// A job whose sheets are in the outbox.
    func delivered(_ name: String) async throws -> JobRecord {
        let job = try await finished(name)
        try await deliver(job)
        return try await house.ledger.job(job.id)
    }

    /// One try at the delivery of a finished job.
    func deliver(_ job: JobRecord) async throws {
        let job = try await house.ledger.job(job.id)
        guard case .finished(let result, let prepared, _) = job.phase else {
            throw Unexpected(state: job.state)
        }
        try await OutboxDelivery(house: house, job: job, result: result).run(prepared: prepared)
    }

    /// Returns once `condition` holds, asking after each change of the ledger.
    func until(_ condition: () async throws -> Bool) async throws {
        let news = await house.events.follow()
        if try await condition() { return }
        for await _ in news where try await condition() { return }
        throw Unexpected(state: nil)
    }

    func state(of job: JobRecord) async throws -> JobState { try await house.ledger.job(job.id).state }

    private struct Absent: Error { let name: String }

    private struct Unexpected: Error { let state: JobState? }
}

extension FileName {
    static let anna = FileName(known: "anna")
}
