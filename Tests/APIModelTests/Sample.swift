import APIModel
import Testing
import Core

/// One body with every field that it can have.
struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let json: @Sendable () throws -> String
    let isTheSameAfterwards: @Sendable () throws -> Bool

    var testDescription: String { name }

    private init<Body: Codable & Equatable & Sendable>(_ name: String, _ body: Body) {
        self.name = name
        json = { String(decoding: try APICoding.encodePretty(body), as: UTF8.self) + "\n" }
        isTheSameAfterwards = { try APICoding.decode(Body.self, from: APICoding.encode(body)) == body }
    }
}

extension Sample {
    static let all = [
        Sample("version", VersionBody(version: "0.1.0")),
        Sample("status", status),
        Sample("health", health),
        Sample("models", models),
        Sample("job", JobBody.complete),
        Sample("jobs", JobsPage(asOf: .noon, jobs: [.complete], nextCursor: JobCursor(before: JobID(12)))),
        Sample("event", event),
        Sample("heartbeat", EventBody(sequence: 41, time: .noon, kind: .heartbeat)),
        Sample("problem", problem),
        Sample("retention", retention),
        Sample("removals", removals),
    ]

    private static let event = EventBody(
        sequence: 42, time: .noon, kind: .progress, job: JobID(12), state: .running, stage: .postProcessing,
        percent: 80)

    private static let problem = ProblemBody(
        Problem(.rateLimited, detail: "A user may make 100 requests a minute.", advice: "Wait."), status: 429,
        job: JobID(12), retryAfterS: 3)

    private static let health = HealthBody(checks: [
        .init(name: "database", ok: true, detail: "The ledger is whole."),
        .init(name: "disk", ok: false, detail: "3 MB free.", advice: "Make room."),
    ])

    private static var models: ModelsBody {
        var sound = ModelsBody.Model(
            name: "fast", path: "/models/fast.safetensors", state: .usable, check: .listed)
        (sound.bytes, sound.sha256) = (1_859_352, String(repeating: "0f", count: 32))
        (sound.parameters, sound.classes, sound.bands, sound.hopMs) = (377_000, ["kick", "snare"], 84, 10)
        (sound.date, sound.licence, sound.trainingData) = ("2026-01-02", "GPL-3.0", ["grooves"])
        var bad = ModelsBody.Model(
            name: "ours", path: "/own/ours.safetensors", state: .refused, check: .none)
        (bad.bytes, bad.detail, bad.advice) = (12, "It is cut off.", "Export it again.")
        return ModelsBody(models: [sound, bad])
    }

    private static let removals = RemovalsBody(
        asOf: .noon,
        entries: [
            .init(
                number: 7, time: .noon, job: JobID(12), owner: "ada", kind: .result, outcome: .touched,
                name: "a.pdf", bytes: 1_234_567)
        ])

    private static let retention = RetentionBody(
        asOf: .noon,
        entries: [
            .init(
                job: JobID(12), owner: "ada", kind: .original,
                path: "/srv/studio/ada/Inbox/.processing/song.wav",
                bytes: 1_234_567, dueAt: .noon + .seconds(86_400))
        ])

    private static var status: StatusBody {
        var status = StatusBody(
            version: "0.1.0", since: .noon, asOf: .noon, workers: .init(used: 1, limit: 2))
        status.jobs = JobCounts(queued: 1, running: 2, finished: 3, delivered: 4, failed: 5, cancelled: 6)
        status.queue = [.init(tier: "free", queued: 1, running: 2)]
        status.own = .init(counts: JobCounts(running: 1), active: [.complete])
        status.roots = [.init(path: "/srv/studio", state: .polling)]
        status.quota = .init(
            tier: "free", creditsUsed: 3, creditsLimit: 10, audioMsUsed: 125_000,
            audioMsLimit: 600_000, renewsAt: .noon)
        status.failures = [
            .init(
                job: JobID(11), owner: "ada", name: "noise.wav", failedAt: .noon,
                title: "The recording is silent")
        ]
        status.nextRetention = .init(dueAt: .noon, entries: 7)
        return status
    }
}

extension JobBody {
    /// A job about which everything is known, even what cannot be at once.
    static var complete: JobBody {
        var job = JobBody(
            id: JobID(12), owner: "ada", tier: "free", name: try? FileName(bytes: [0x61, 0xFF, 0x0A]),
            state: .running,
            attempt: 2, submittedAt: .noon)
        job.waiting = WaitingBody(.tierBusy, until: .noon)
        job.stage = .sourceSeparation
        job.percent = 40
        job.startedAt = .noon
        job.finishedAt = .noon
        job.durationMs = 180_000
        job.hits = 812
        job.bars = 64
        job.model = "fast"
        job.modelSha256 = String(repeating: "0f", count: 32)
        job.modelInsteadOf = "accurate"
        job.resultFolder = "/srv/studio/ada/Outbox/a"
        job.problem = ProblemBody(
            Problem(.audioSilent, detail: "Nothing but silence.", advice: "Check the cable."))
        return job
    }
}

extension Timestamp {
    /// 2026-11-23T12:00:00.000Z
    static let noon = CalendarDate(year: 2_026, month: 11, day: 23).start + .seconds(43_200)
}
