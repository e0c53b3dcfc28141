import APIModel
import ControlAPI
import Core
import Ledger

extension ControlRoom {
    func runRetention() async throws(Problem) -> RetentionBody {
        let removed = await RetentionKeeper(house: house).removeDue()
        let root = house.configuration.current.studio.root
        return RetentionBody(
            asOf: house.clock.wall, entries: removed.map { RetentionBody.Entry($0, root: root) })
    }

    func retention(for caller: Caller) async throws(Problem) -> RetentionBody {
        let users = try await users(named: nil, for: caller)
        return try await answering {
            let plan = try await RetentionKeeper(house: house).plan()
            let root = house.configuration.current.studio.root
            return RetentionBody(
                asOf: house.clock.wall,
                entries: plan.filter { users?.contains($0.owner.id) ?? true }.map {
                    RetentionBody.Entry($0, root: root)
                })
        }
    }

    func removals(_ query: RemovalsQuery, for caller: Caller) async throws(Problem) -> RemovalsBody {
        let users = try await users(named: query.user, for: caller)
        return try await answering {
            let removals = try await house.ledger.removals(
                of: users, before: query.before, limit: query.limit)
            let homes = Dictionary(
                try await house.ledger.users().map { ($0.id, $0.home.display) }, uniquingKeysWith: { $1 })
            return RemovalsBody(
                asOf: house.clock.wall,
                entries: removals.map { RemovalsBody.Entry($0, owner: homes[$0.owner] ?? "") })
        }
    }
}

extension RemovalsBody.Entry {
    fileprivate init(_ removal: Removal, owner: String) {
        self.init(
            number: removal.id, time: removal.time, job: removal.job, owner: owner,
            kind: removal.subject.kind, outcome: removal.outcome.told, name: removal.name?.display,
            bytes: removal.bytes)
    }
}

extension RetiredSubject {
    fileprivate var kind: RetentionBody.Kind {
        switch self {
        case .result: .result
        case .original: .original
        case .note: .note
        case .staging: .copy
        case .history: .history
        }
    }
}

extension DeletionOutcome {
    fileprivate var told: RemovalsBody.Outcome {
        switch self {
        case .deleted: .deleted
        case .touched: .touched
        case .missing: .missing
        }
    }
}
