import Settings
import Core
import Delivery
import Intake
import Ledger
import LinuxKit
import Logging
import Wire

/// Looks after one inbox: lists it whenever there is reason to, and offers what has settled for admission.
///
/// A keeper has a task of its own, so a home that hangs delays no other.
actor InboxKeeper {
    private let house: House
    private let home: Home
    private let bell: Bell
    private let onAdmission: @Sendable (JobRecord) async -> Void
    private var watch: InboxWatch
    private var trouble: Trouble?
    private var refusedKinds: Set<FileIdentity> = []

    /// Why files could not be admitted the last time.
    private var delays: [FileIdentity: String] = [:]

    /// Whether the kernel tells about this inbox.
    private(set) var isWatched = false

    init(_ home: Home, in house: House, onAdmission: @escaping @Sendable (JobRecord) async -> Void) {
        self.home = home
        self.house = house
        self.onAdmission = onAdmission
        bell = Bell(clock: house.clock)
        watch = InboxWatch(
            rule: SettleRule(quietWindow: .seconds(house.configuration.current.studio.quietSeconds)))
    }

    /// There may be something new.
    func hint() async {
        await bell.ring()
    }

    /// From now on the kernel tells, or does not tell any more.
    func setWatched(_ isWatched: Bool) {
        self.isWatched = isWatched
    }

    /// Keeps the inbox until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            let next = await look()
            do {
                try await bell.sleep(until: next)
            } catch {
                return
            }
        }
    }

    /// Looks once. Returns when to look again at the latest.
    private func look() async -> ContinuousClock.Instant {
        do {
            let user = try await currentUser()
            let listing = try await house.courier.list(home.name)
            let next = await takeIn(listing, of: user)
            note(nil)
            return next
        } catch {
            note(Trouble(what: "the inbox cannot be read", cause: "\(error)"))
            return house.clock.now + House.patience
        }
    }

    /// The home's user, in the tier that the configuration names. Jobs that a better tier frees go on.
    private func currentUser() async throws -> User {
        let user = try await house.ledger.user(home: home.name, uid: home.owner, at: house.clock.wall)
        guard let tier = house.configuration.current.userTiers[home.name.display], tier != user.tier else {
            return user
        }
        let freed = try await house.ledger.setTier(of: user.id, to: tier, at: house.clock.wall)
        house.log.notice("now in tier \(tier)", metadata: .about(home: home.name))
        for id in freed { await onAdmission(try await house.ledger.job(id)) }
        return try await house.ledger.user(user.id)
    }

    private func takeIn(_ listing: [ListedFile], of user: User) async -> ContinuousClock.Instant {
        let now = house.clock.now
        report(listing.filter { $0.kind != .regular })
        let present = Set(listing.map(\.stamp.identity))
        delays = delays.filter { present.contains($0.key) }
        let findings = watch.look(at: listing.filter { $0.kind == .regular }.map(InboxEntry.init), at: now)
        var next = min(now + rescan, findings.nextLook ?? .distantFuture(from: now))
        // A mapped writer goes without a word, so an open file is worth another look.
        if findings.open > 0 { next = min(next, now + .seconds(studio.quietSeconds)) }
        var desk = PaperDesk(listing)
        for arrival in findings.settled where await !admit(arrival, of: user, from: &desk) {
            watch.handBack(arrival.sighting.stamp.identity)
            next = min(next, now + House.patience)
        }
        return next
    }

    /// Whether `arrival` is dealt with.
    private func admit(_ arrival: InboxEntry, of user: User, from desk: inout PaperDesk) async -> Bool {
        do {
            let papers = desk.papers(on: arrival.name)
            await onAdmission(try await Admitter(house: house).admit(arrival, of: user, with: papers))
            desk.left(arrival.name)
            return true
        } catch DeliveryFault.vanished, DeliveryFault.changed {
            await bell.ring()
            return false
        } catch {
            noteDelay(of: arrival, because: "\(error)")
            return false
        }
    }

    /// The file is tried for as long as it lies there; the log tells once, and again where the reason changes.
    private func noteDelay(of arrival: InboxEntry, because cause: String) {
        guard delays.updateValue(cause, forKey: arrival.sighting.stamp.identity) != cause else { return }
        house.log.warning(
            "a file waits in the inbox",
            metadata: .about(home: home.name).merging([
                "file": "\(arrival.name.display)", "error": "\(cause)",
            ]) { $1 })
    }

    /// Links, folders and pipes are nobody's recordings. They stay where they are; the log tells once.
    private func report(_ strangers: [ListedFile]) {
        for file in strangers where !IgnoreRules.standard.ignores(file.name) {
            guard refusedKinds.insert(file.stamp.identity).inserted else { continue }
            house.log.notice(
                "not a regular file, left alone",
                metadata: .about(home: home.name).merging(["file": "\(file.name.display)"]) { $1 })
        }
        refusedKinds.formIntersection(strangers.map(\.stamp.identity))
    }

    private func note(_ next: Trouble?) {
        guard next != trouble else { return }
        trouble = next
        if let next {
            house.log.warning(
                "\(next.what)", metadata: .about(home: home.name).merging(["error": "\(next.cause)"]) { $1 })
        } else {
            house.log.notice("the inbox can be read again", metadata: .about(home: home.name))
        }
    }

    private var studio: StudioSettings { house.configuration.current.studio }

    private var rescan: Duration { .seconds(isWatched ? studio.rescanSeconds : studio.pollSeconds) }
}

extension InboxKeeper {
    private struct Trouble: Equatable {
        let what, cause: String
    }
}

extension InboxEntry {
    init(_ file: ListedFile) {
        self.init(
            name: file.name,
            sighting: Sighting(stamp: file.stamp, changed: file.changed, writer: file.writer))
    }
}

extension ContinuousClock.Instant {
    static func distantFuture(from now: Self) -> Self { now + .seconds(86_400 * 365) }
}
