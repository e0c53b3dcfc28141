import APIModel
import ControlAPI
import Core
import Ledger

extension ControlRoom {
    /// Runs `body`; what the ledger refuses becomes a problem of ours.
    func answering<Answer>(_ body: () async throws -> Answer) async throws(Problem) -> Answer {
        do {
            return try await body()
        } catch {
            throw Problem(answering: error)
        }
    }

    /// The users whose jobs the caller may see; nil for everybody's. Throws `notPermitted` where an ordinary caller
    /// names somebody else, and `notFound` where an operator names nobody.
    func users(named name: String?, for caller: Caller) async throws(Problem) -> [UserID]? {
        if name == nil, caller.isOperator { return nil }
        let all = try await answering { try await house.ledger.users() }
        let visible = caller.isOperator ? all : all.filter { $0.uid == caller.uid }
        guard let name else { return visible.map(\.id) }
        let named = visible.filter { $0.home.display == name }
        guard named.isEmpty else { return named.map(\.id) }
        throw caller.isOperator ? .noSuchUser(name) : .othersJobs(name)
    }

    /// Throws `notFound` also where the job is somebody else's: whether it exists is not the caller's business.
    func visibleJob(_ id: JobID, for caller: Caller) async throws(Problem) -> JobRecord {
        let job: JobRecord
        do {
            job = try await house.ledger.job(id)
        } catch {
            if case .unknownJob = error { throw .noSuchJob(id) }
            throw Problem(ledger: error)
        }
        guard caller.isOperator || job.owner.uid == caller.uid else { throw .noSuchJob(id) }
        return job
    }

    func bodies(of jobs: some Sequence<JobRecord>) async -> [JobBody] {
        let outlook = await dispatcher.outlook(for: jobs.filter { $0.state == .queued }.map(\.id))
        let months = await months(of: jobs)
        var bodies: [JobBody] = []
        for job in jobs {
            bodies.append(await body(of: job, startsIn: outlook[job.id], month: months[job.owner.id]))
        }
        return bodies
    }

    func body(of job: JobRecord) async -> JobBody {
        let outlook = job.state == .queued ? await dispatcher.outlook(for: [job.id]) : [:]
        let month = await months(of: [job])[job.owner.id]
        return await body(of: job, startsIn: outlook[job.id], month: month)
    }

    private func body(of job: JobRecord, startsIn wait: Duration?, month: Account?) async -> JobBody {
        var body = JobBody(job, root: house.configuration.current.studio.root)
        body.expectedStartAt = wait.map { house.clock.wall + $0 }
        switch job.phase {
        case .queued(let wait?): body.waiting = WaitingBody(wait, of: job, in: month)
        case .queued(nil): body.waiting = WaitingBody(await dispatcher.reason(for: job.id) ?? .queued)
        case .finished(_, _, let wait): body.waiting = wait.map { WaitingBody($0, of: job, in: nil) }
        case .running, .delivered, .failed, .cancelled: break
        }
        if job.state == .running, let progress = await house.events.progress(of: job.id) {
            body.stage = progress.stage
            body.percent = progress.percent
        }
        return body
    }

    /// The months of those whose jobs wait for them.
    private func months(of jobs: some Sequence<JobRecord>) async -> [UserID: Account] {
        let month = CalendarMonth(containing: house.clock.wall)
        var accounts: [UserID: Account] = [:]
        for owner in Set(jobs.filter { $0.phase.wait?.reason == .ownerQuota }.map(\.owner.id)) {
            accounts[owner] = try? await house.ledger.account(of: owner, in: month)
        }
        return accounts
    }
}

extension Ledger {
    /// Jobs of these users, or of all, newest first.
    func jobs(
        of users: [UserID]?, state: JobState?, before: JobID?, limit: Int
    ) async throws(LedgerError) -> [JobRecord] {
        guard let users else { return try await jobs(JobFilter(state: state, before: before), limit: limit) }
        var found: [JobRecord] = []
        for user in users {
            found += try await jobs(JobFilter(owner: user, state: state, before: before), limit: limit)
        }
        return Array(found.sorted { $0.id > $1.id }.prefix(limit))
    }
}

extension Problem {
    fileprivate init(answering error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as LedgerError: self.init(ledger: error)
        default:
            self.init(
                .internalError, detail: "The daemon could not answer: \(error).",
                advice: "Look at: journalctl -u drumscribe")
        }
    }

    init(ledger error: LedgerError) {
        self.init(
            error == .diskFull ? .storageFull : .internalError, detail: "\(error)",
            advice: "Look at: journalctl -u drumscribe")
    }

    static func noSuchJob(_ id: JobID) -> Problem {
        Problem(.notFound, detail: "There is no job \(id) of yours.", advice: "List them: drumscribectl jobs")
    }

    static func noSuchUser(_ name: String) -> Problem {
        Problem(
            .notFound, detail: "There is no user \(name).",
            advice: "Users are the folders of the studio root.")
    }

    static func othersJobs(_ name: String) -> Problem {
        Problem(
            .notPermitted, detail: "The jobs of \(name) are not yours to see.",
            advice: "Ask an operator, or leave the user out to see your own.")
    }

    static func alreadyEnded(_ job: JobRecord) -> Problem {
        Problem(
            .conflict,
            detail:
                "Job \(job.id) is \(job.state == .finished ? "being delivered" : job.state.rawValue) already.",
            advice: "Nothing is left to call off.")
    }

    static func eventsGone(_ first: Int64) -> Problem {
        Problem(
            .eventsExpired, detail: "Events before number \(first) are no longer kept.",
            advice: "Begin again without since, after looking at the jobs.")
    }
}
