import APIModel
import ControlAPI
import Core
import Ledger

extension ControlRoom {
    func quota(of user: String?, for caller: Caller) async throws(Problem) -> QuotaBody {
        let holders = try await holders(named: user, for: caller)
        return try await answering { try await quota(of: holders) }
    }

    func adjust(
        _ user: String, _ adjustment: QuotaAdjustment, by caller: Caller
    ) async throws(Problem) -> QuotaBody {
        // A home that has changed hands is the account of who has it now.
        guard
            let holder = try await holders(named: user, for: caller).max(by: { $0.id.number < $1.id.number })
        else { throw .noSuchUser(user) }
        return try await answering {
            let entry = Adjustment(
                credits: adjustment.credits, audioMilliseconds: Int64(adjustment.minutes) * 60_000,
                reason: adjustment.reason, actor: caller.uid)
            let freed = try await house.ledger.adjust(holder.id, entry, at: house.clock.wall)
            house.log.notice(
                "quota adjusted",
                metadata: [
                    "owner": "\(holder.home.display)", "credits": "\(entry.credits)",
                    "minutes": "\(adjustment.minutes)", "reason": "\(entry.reason)", "uid": "\(caller.uid)",
                ])
            await announce(freed)
            return try await quota(of: [holder])
        }
    }

    func usage(_ query: UsageQuery, for caller: Caller) async throws(Problem) -> UsageBody {
        let present = CalendarMonth(containing: house.clock.wall)
        let from = query.from ?? query.through ?? present
        let through = query.through ?? max(from, present)
        guard from <= through else { throw .wrongWayRound(from, through) }
        let holders = Set(try await holders(named: query.user, for: caller).map(\.id))
        return try await answering {
            let lines = try await house.ledger.usage(from: from, through: through)
                .filter { holders.contains($0.owner.id) }.map(UsageBody.Line.init)
            return UsageBody(
                asOf: house.clock.wall, from: from, through: through, lines: query.grouping.grouped(lines))
        }
    }

    /// Tells everybody that jobs may run now.
    func announce(_ freed: [JobID]) async {
        for job in freed { await dispatcher.jobChanged(job) }
        await house.events.ledgerChanged()
    }

    /// The users with that name that the caller may ask about; without a name all of them.
    func holders(named name: String?, for caller: Caller) async throws(Problem) -> [User] {
        let all = try await answering { try await house.ledger.users() }
        let visible = caller.isOperator ? all : all.filter { $0.uid == caller.uid }
        guard let name else { return visible }
        let named = visible.filter { $0.home.display == name }
        guard named.isEmpty else { return named }
        throw caller.isOperator ? .noSuchUser(name) : .othersAccount(name)
    }

    private func quota(of holders: [User]) async throws -> QuotaBody {
        let month = CalendarMonth(containing: house.clock.wall)
        var accounts: [QuotaBody.Account] = []
        for holder in holders {
            let account = try await house.ledger.account(of: holder.id, in: month)
            let adjustments = try await house.ledger.adjustments(of: holder.id, in: month)
            accounts.append(
                QuotaBody.Account(
                    user: holder.home.display, tier: holder.tier, month: month,
                    credits: account.creditFigures, audioMs: account.audioFigures,
                    adjustments: adjustments.map(QuotaBody.Adjustment.init)))
        }
        return QuotaBody(asOf: house.clock.wall, accounts: accounts)
    }
}

extension Account {
    var creditFigures: QuotaBody.Figures {
        QuotaBody.Figures(
            limit: limit.credits.map(Int64.init), given: Int64(given.credits), used: Int64(used.credits),
            reserved: Int64(reserved.credits), left: creditsLeft.map(Int64.init))
    }

    var audioFigures: QuotaBody.Figures {
        QuotaBody.Figures(
            limit: limit.audioMilliseconds, given: given.audioMilliseconds, used: used.audioMilliseconds,
            reserved: reserved.audioMilliseconds, left: audioMillisecondsLeft)
    }
}

extension QuotaBody.Adjustment {
    /// The accounts count what is used, people what is given.
    fileprivate init(_ entry: UsageEntry) {
        self.init(
            time: entry.time, credits: -entry.credits, audioMs: -entry.audioMilliseconds,
            reason: entry.reason ?? "", uid: entry.actor)
    }
}

extension UsageBody.Line {
    fileprivate init(_ line: UsageLine) {
        self.init(
            month: line.month, user: line.owner.home.display, tier: line.tier, jobs: line.jobs,
            credits: line.amount.credits, audioMs: line.amount.audioMilliseconds)
    }
}

extension Problem {
    fileprivate static func othersAccount(_ name: String) -> Problem {
        Problem(
            .notPermitted, detail: "The account of \(name) is not yours to see.",
            advice: "Ask an operator, or leave the user out to see your own.")
    }

    fileprivate static func wrongWayRound(_ from: CalendarMonth, _ through: CalendarMonth) -> Problem {
        Problem(
            .invalidRequest, detail: "The months from \(from) through \(through) are none.",
            advice: "Give the earlier month first.")
    }
}
