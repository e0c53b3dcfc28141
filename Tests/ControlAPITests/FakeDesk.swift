import APIModel
import ControlAPI
import Core

/// A desk that knows a few jobs by heart and behaves as the real one promises.
actor FakeDesk: ControlDesk {
    private var jobs: [JobID: JobBody]
    let owners: [UInt32: String]
    private let operators: Set<UInt32>
    private var readers: [AsyncStream<EventBody>.Continuation] = []
    private var awaitingReader: CheckedContinuation<Void, Never>?
    private var past: [EventBody]

    /// Events up to this number are no longer kept.
    private let forgottenUpTo: Int64

    private(set) var identified: [UInt32] = []
    private(set) var handled: [Handling] = []
    var edited: [(tier: String, rules: [TierRule: String])] = []
    var isHealthy = true
    var roots: [StatusBody.Root] = [.init(path: "/srv/studio", state: .watching)]
    var workers = StatusBody.Workers(used: 1, limit: 2)
    let now: Timestamp

    /// `owners` says whose jobs a user may see. Users 0 and 900 are operators.
    init(
        jobs: [JobBody] = [], owners: [UInt32: String] = [1_000: "ada"], operators: Set<UInt32> = [0, 900],
        past: [EventBody] = [], forgottenUpTo: Int64 = 0, now: Timestamp = .noon
    ) {
        self.jobs = Dictionary(uniqueKeysWithValues: jobs.map { ($0.id, $0) })
        self.owners = owners
        self.operators = operators
        self.past = past
        self.forgottenUpTo = forgottenUpTo
        self.now = now
    }

    func isOperator(uid: UInt32, gid: UInt32) -> Bool {
        identified.append(uid)
        return operators.contains(uid)
    }

    func version() -> VersionBody { VersionBody(version: "0.1.0") }

    func status(for caller: Caller) throws(Problem) -> StatusBody {
        var body = StatusBody(version: "0.1.0", since: .noon, asOf: now, workers: workers)
        for job in jobs.values { body.jobs[job.state] += 1 }
        let own = visible(to: caller).filter { $0.owner == owners[caller.uid] || caller.isOperator }
        var counts = JobCounts()
        for job in own { counts[job.state] += 1 }
        body.own = .init(counts: counts, active: own.filter { !$0.state.isFinal })
        body.roots = roots
        return body
    }

    func health() throws(Problem) -> HealthBody {
        HealthBody(checks: [
            .init(name: "database", ok: true, detail: "The ledger is whole."),
            .init(
                name: "disk", ok: isHealthy, detail: isHealthy ? "12.0 GB free." : "The disk is full.",
                advice: isHealthy ? nil : "Make room."),
        ])
    }

    func models() throws(Problem) -> ModelsBody {
        ModelsBody(models: [
            .init(name: "fast", path: "/models/fast.safetensors", state: .usable, check: .listed)
        ])
    }

    func jobs(_ query: JobsQuery, for caller: Caller) throws(Problem) -> JobsPage {
        if let user = query.user, user != owners[caller.uid], !caller.isOperator {
            throw Problem(
                .notPermitted, detail: "You may see your own jobs only.", advice: "Leave the user out.")
        }
        let matching = visible(to: caller).filter { job in
            (query.user ?? job.owner) == job.owner && (query.state ?? job.state) == job.state
                && query.cursor.map { job.id < $0.before } ?? true
        }
        let page = Array(matching.prefix(query.limit))
        let more = matching.count > page.count ? page.last.map { JobCursor(before: $0.id) } : nil
        return JobsPage(asOf: now, jobs: page, nextCursor: more)
    }

    func job(_ id: JobID, for caller: Caller) throws(Problem) -> JobBody {
        guard let job = visible(to: caller).first(where: { $0.id == id }) else {
            throw Problem(.notFound, detail: "There is no job \(id).", advice: "Try: drumscribectl jobs")
        }
        return job
    }

    func cancel(_ id: JobID, by caller: Caller) throws(Problem) -> JobBody {
        var job = try job(id, for: caller)
        guard !job.state.isFinal else {
            throw Problem(
                .conflict, detail: "Job \(id) is \(job.state.rawValue).", advice: "Nothing is left to do.")
        }
        job.state = .cancelled
        put(job)
        return job
    }

    func handle(_ id: JobID, _ handling: Handling, by caller: Caller) throws(Problem) -> JobBody {
        let job = try job(id, for: caller)
        handled.append(handling)
        return job
    }

    func events(since: Int64?, for caller: Caller) throws(Problem) -> EventFeed {
        let last = past.last?.sequence ?? 0
        if let since, since < forgottenUpTo {
            throw Problem(
                .eventsExpired, detail: "Events before \(forgottenUpTo) are gone.",
                advice: "Begin without since.")
        }
        let (events, reader) = AsyncStream.makeStream(of: EventBody.self)
        for event in past where event.sequence > since ?? last { reader.yield(event) }
        readers.append(reader)
        awaitingReader?.resume()
        awaitingReader = nil
        return EventFeed(lastSequence: since ?? last, events: events)
    }

    func metrics() throws(Problem) -> [MetricFamily] {
        [
            MetricFamily(
                "drumscribe_jobs", .gauge, help: "Jobs in the ledger.",
                samples: JobState.allCases.map { state in
                    .init(
                        Double(jobs.values.count { $0.state == state }),
                        labels: [.init("state", state.rawValue)])
                })
        ]
    }

    func runRetention() throws(Problem) -> RetentionBody { RetentionBody(asOf: now, entries: []) }

    func removals(_ query: RemovalsQuery, for caller: Caller) throws(Problem) -> RemovalsBody {
        if let user = query.user, user != owners[caller.uid], !caller.isOperator {
            throw Problem(.notPermitted, detail: "That is not yours.", advice: "Leave the user out.")
        }
        let gone = visible(to: caller).filter {
            $0.state == .delivered && $0.id.number < query.before ?? .max
        }
        return RemovalsBody(
            asOf: now,
            entries: gone.prefix(query.limit).map { job in
                .init(
                    number: job.id.number, time: now, job: job.id, owner: job.owner, kind: .result,
                    outcome: .deleted, name: job.name, bytes: 7)
            })
    }

    func retention(for caller: Caller) throws(Problem) -> RetentionBody {
        RetentionBody(
            asOf: now,
            entries: visible(to: caller).filter { $0.state == .delivered }.map { job in
                .init(
                    job: job.id, owner: job.owner, kind: .result, path: job.resultFolder, bytes: 1_234_567,
                    dueAt: now + .seconds(3 * 86_400))
            })
    }
}

extension FakeDesk {
    /// The jobs that the caller may see, newest first.
    private func visible(to caller: Caller) -> [JobBody] {
        jobs.values.filter { caller.isOperator || $0.owner == owners[caller.uid] }.sorted { $0.id > $1.id }
    }

    /// Changes or adds a job and tells everybody who listens.
    func put(_ job: JobBody) {
        let kind: EventBody.Kind = jobs[job.id]?.state == job.state ? .progress : .state
        jobs[job.id] = job
        let event = EventBody(
            sequence: (past.last?.sequence ?? 0) + 1, time: now, kind: kind, job: job.id, state: job.state,
            stage: job.stage, percent: job.percent)
        past.append(event)
        for reader in readers { reader.yield(event) }
    }

    /// Returns once somebody follows the events.
    func untilSomebodyReads() async {
        if readers.isEmpty { await withCheckedContinuation { awaitingReader = $0 } }
    }

    /// Breaks off all streams of events.
    func hangUp() {
        for reader in readers { reader.finish() }
        readers = []
    }

    func setHealthy(_ isHealthy: Bool) { self.isHealthy = isHealthy }
}

extension Timestamp {
    /// The moment at which the fake house was opened: 2026-11-23T12:00:00.000Z.
    static let noon = CalendarDate(year: 2_026, month: 11, day: 23).start + .seconds(43_200)
}

extension JobBody {
    /// A job that differs from the standard one only in what a test names.
    static func fake(
        _ id: Int64, owner: String = "ada", name: String = "song.wav", state: JobState = .queued
    ) -> JobBody {
        JobBody(
            id: JobID(id), owner: owner, tier: "free", name: try? FileName(name), state: state,
            submittedAt: .noon)
    }
}
