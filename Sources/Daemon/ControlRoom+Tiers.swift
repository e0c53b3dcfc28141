import APIModel
import ControlAPI
import Core
import Ledger
import Settings

extension ControlRoom {
    func tiers(named name: String?) async throws(Problem) -> TiersBody {
        let all = try await answering { try await allTiers() }
        guard let name else { return all }
        let named = all.tiers.filter { $0.name == name }
        guard !named.isEmpty else { throw .noSuchTier(name, among: all) }
        return TiersBody(tiers: named)
    }

    func edit(_ name: String, isNew: Bool, _ rules: [TierRule: String]) async throws(Problem) -> TiersBody {
        let all = try await answering { try await house.ledger.tiers() }
        let present = all.first { $0.name == name }
        if isNew, present != nil { throw .tierIsThere(name) }
        if isNew { try Problem.checkNewTier(name) }
        guard let old = present ?? (isNew ? house.configuration.tier(named: name).renamed(name) : nil) else {
            throw .noSuchTier(name, among: try await tiers(named: nil))
        }
        let edited = try old.edited(by: rules)
        try await answering { try await TierBook(house: house, dispatcher: dispatcher).edit(edited) }
        house.log.notice("tier edited", metadata: ["tier": "\(name)", "rules": "\(rules.shown)"])
        await house.events.ledgerChanged()
        return try await tiers(named: name)
    }

    func reset(_ name: String) async throws(Problem) -> TiersBody {
        _ = try await tiers(named: name)
        try await answering { try await TierBook(house: house, dispatcher: dispatcher).reset(name) }
        house.log.notice("tier reset", metadata: ["tier": "\(name)"])
        await house.events.ledgerChanged()
        return try await tiers(named: nil)
    }

    func users() async throws(Problem) -> UsersBody {
        try await answering { try await bodies(of: house.ledger.users()) }
    }

    func move(_ name: String, to tier: String) async throws(Problem) -> UsersBody {
        _ = try await tiers(named: tier)
        let all = try await answering { try await house.ledger.users() }.filter { $0.home.display == name }
        guard let user = all.max(by: { $0.id.number < $1.id.number }) else { throw .noSuchUser(name) }
        if let configured = house.configuration.current.userTiers[name], configured != tier {
            throw .tierIsConfigured(name, configured)
        }
        return try await answering {
            await announce(try await house.ledger.setTier(of: user.id, to: tier, at: house.clock.wall))
            house.log.notice("user moved", metadata: ["owner": "\(name)", "tier": "\(tier)"])
            try await dispatcher.fill()
            return try await bodies(of: [house.ledger.user(user.id)])
        }
    }

    private func allTiers() async throws -> TiersBody {
        let users = Dictionary(grouping: try await house.ledger.users(), by: \.tier)
        let edited = try await house.ledger.editedTiers()
        let standard = house.configuration.current.defaultTier
        return TiersBody(
            tiers: try await house.ledger.tiers().map { tier in
                TiersBody.Tier(
                    tier, isDefault: tier.name == standard, isEdited: edited.contains(tier.name),
                    users: users[tier.name]?.count ?? 0)
            })
    }

    private func bodies(of users: [User]) async throws -> UsersBody {
        var bodies: [UsersBody.User] = []
        for user in users {
            bodies.append(
                UsersBody.User(
                    name: user.home.display, uid: user.uid, tier: user.tier, since: user.created,
                    jobs: JobCounts(try await house.ledger.counts(of: user.id))))
        }
        return UsersBody(asOf: house.clock.wall, users: bodies)
    }
}

extension Tier {
    fileprivate func edited(by rules: [TierRule: String]) throws(Problem) -> Tier {
        do {
            return try edited(rules.map { (key: $0.key.rawValue, value: $0.value) })
        } catch {
            throw Problem(
                .invalidRequest,
                detail: error.complaints.map(\.message).sorted().joined(separator: "; ") + ".",
                advice: "Nothing was changed. /etc/drumscribe/drumscribe.yaml explains each rule.")
        }
    }
}

extension [TierRule: String] {
    /// `monthly_credits=200 weight=2`
    fileprivate var shown: String {
        map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(separator: " ")
    }
}

extension Problem {
    /// Throws where no tier may be called so.
    fileprivate static func checkNewTier(_ name: String) throws(Problem) {
        guard name.wholeMatch(of: /[a-z][a-z0-9_-]{0,31}/) == nil else { return }
        throw Problem(
            .invalidRequest, detail: "\"\(name)\" is no name for a tier.",
            advice: "Give up to 32 lower-case letters, digits, - and _, a letter first.")
    }

    fileprivate static func noSuchTier(_ name: String, among all: TiersBody) -> Problem {
        Problem(
            .notFound, detail: "There is no tier \(name).",
            advice: "There are \(all.tiers.map(\.name).joined(separator: ", ")).")
    }

    fileprivate static func tierIsThere(_ name: String) -> Problem {
        Problem(
            .conflict, detail: "There is a tier \(name) already.",
            advice: "Change it: drumscribectl tiers edit \(name) KEY=VALUE")
    }

    fileprivate static func tierIsConfigured(_ user: String, _ tier: String) -> Problem {
        Problem(
            .conflict, detail: "The configuration says that \(user) has the tier \(tier).",
            advice: "Change or remove the line under users: in drumscribe.yaml, then reload.")
    }
}
