import APIModel
import ControlAPI
import Core

extension FakeDesk {
    func tiers(named name: String?) throws(Problem) -> TiersBody {
        let all = ["free", "pro"].map {
            TiersBody.Tier(.named($0), isDefault: $0 == "free", isEdited: false, users: 1)
        }
        guard let name else { return TiersBody(tiers: all) }
        guard all.contains(where: { $0.name == name }) else { throw .nobody(name) }
        return TiersBody(tiers: all.filter { $0.name == name })
    }

    func edit(_ tier: String, isNew: Bool, _ rules: [TierRule: String]) throws(Problem) -> TiersBody {
        edited.append((tier, rules))
        if !isNew { return try tiers(named: tier) }
        return TiersBody(tiers: [TiersBody.Tier(.named(tier), isDefault: false, isEdited: true, users: 0)])
    }

    func reset(_ tier: String) throws(Problem) -> TiersBody {
        _ = try tiers(named: tier)
        return try tiers(named: nil)
    }

    func users() throws(Problem) -> UsersBody {
        UsersBody(
            asOf: now,
            users: owners.sorted { $0.key < $1.key }.map { uid, name in
                UsersBody.User(
                    name: name, uid: uid, tier: "free", since: .noon, jobs: JobCounts(delivered: 2))
            })
    }

    func move(_ user: String, to tier: String) throws(Problem) -> UsersBody {
        _ = try tiers(named: tier)
        guard let uid = owners.first(where: { $0.value == user })?.key else { throw .nobody(user) }
        return UsersBody(
            asOf: now, users: [.init(name: user, uid: uid, tier: tier, since: .noon, jobs: JobCounts())])
    }
}

extension Tier {
    fileprivate static func named(_ name: String) -> Tier {
        Tier(
            name: name, weight: 1, runningPerUser: 1, monthlyCredits: 100,
            limits: AudioLimits(longestSeconds: 1_200, largestBytes: 500 << 20),
            retention: RetentionRule(resultsDays: 90, originalsDays: nil))
    }
}
