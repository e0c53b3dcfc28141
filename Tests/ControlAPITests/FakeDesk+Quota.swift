import APIModel
import ControlAPI
import Core

extension FakeDesk {
    func quota(of user: String?, for caller: Caller) throws(Problem) -> QuotaBody {
        QuotaBody(asOf: now, accounts: try names(user, for: caller).map { account(of: $0) })
    }

    func adjust(_ user: String, _ adjustment: QuotaAdjustment, by caller: Caller) throws(Problem) -> QuotaBody
    {
        guard let name = try names(user, for: caller).first else { throw .nobody(user) }
        let entry = QuotaBody.Adjustment(
            time: now, credits: adjustment.credits, audioMs: Int64(adjustment.minutes) * 60_000,
            reason: adjustment.reason, uid: caller.uid)
        return QuotaBody(asOf: now, accounts: [account(of: name, adjustments: [entry])])
    }

    func usage(_ query: UsageQuery, for caller: Caller) throws(Problem) -> UsageBody {
        let month = query.from ?? CalendarMonth(containing: now)
        let lines = try names(query.user, for: caller).map { name in
            UsageBody.Line(month: month, user: name, tier: "free", jobs: 2, credits: 2, audioMs: 360_000)
        }
        return UsageBody(
            asOf: now, from: month, through: query.through ?? month, lines: query.grouping.grouped(lines))
    }

    private func account(of name: String, adjustments: [QuotaBody.Adjustment] = []) -> QuotaBody.Account {
        QuotaBody.Account(
            user: name, tier: "free", month: CalendarMonth(containing: now),
            credits: .init(
                limit: 100, given: Int64(adjustments.map(\.credits).reduce(0, +)), used: 3, reserved: 1,
                left: 96),
            audioMs: .init(limit: nil, used: 540_000, reserved: 180_000, left: nil), adjustments: adjustments)
    }

    func statistics(days: Int, offsetMinutes: Int, for caller: Caller) throws(Problem) -> StatisticsBody {
        var body = StatisticsBody(asOf: now, from: now + .seconds(-86_400 * days - offsetMinutes * 60))
        body.users = try names(nil, for: caller).map {
            StatisticsBody.Activity(name: $0, jobs: 2, delivered: 1, failed: 1, cancelled: 0, audioMs: 60_000)
        }
        return body
    }

    /// The users that a caller may ask about.
    func names(_ user: String?, for caller: Caller) throws(Problem) -> [String] {
        let visible = owners.filter { caller.isOperator || $0.key == caller.uid }.values.sorted()
        guard let user else { return visible }
        guard visible.contains(user) else {
            throw caller.isOperator ? .nobody(user) : .notYours
        }
        return [user]
    }
}

extension Problem {
    static func nobody(_ user: String) -> Problem {
        Problem(.notFound, detail: "There is no user \(user).", advice: "Try: drumscribectl users")
    }

    static let notYours = Problem(
        .notPermitted, detail: "That is somebody else's.", advice: "Leave the user out.")
}
