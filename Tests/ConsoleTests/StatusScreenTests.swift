import APIModel
import Console
import Core
import Testing

@Suite("Status screen")
struct StatusScreenTests {
    @Test("everything has its place")
    func showsAll() throws {
        let expected = """
            ● drumscribe 0.1.0, running since 2026-11-23 10:46 (2 h 13 min)
              workers     1 of 2 busy
              jobs        1 running, 1 queued, 340 delivered
              tier free   1 running, 1 queued
              root        /srv/studio (watching)
              your month  3 of 10 credits used (tier free), renews 2026-12-01
              retention   7 entries planned, next in 2 d

            Your jobs: 1 running
            ID  OWNER  STATE    NAME      LENGTH  SUBMITTED   NOTE
             2  ada    running  song.wav          10 min ago  80 %, post processing

            Last failures
            ID  OWNER  FAILED     NAME       WHY
             1  ada    5 min ago  noise.wav  The recording is silent

            """
        #expect(try Self.full.text(.table, .plain) == expected)
    }

    @Test("a house that has done nothing says so")
    func showsNothing() throws {
        let status = StatusBody(
            version: "0.1.0", since: .noon, asOf: .noon, workers: .init(used: 0, limit: 4))
        let expected = """
            ● drumscribe 0.1.0, running since 2026-11-23 13:00 (0 s)
              workers  0 of 4 busy
              jobs     none yet

            """
        #expect(try status.text(.table, .plain) == expected)
    }

    @Test("an absent root is painted, and so is the dot")
    func warns() throws {
        var status = Self.full
        status.roots = [.init(path: "/srv/studio", state: .absent)]
        let eye = Eye(style: Style(colour: true, unicode: true, columns: nil)) { _ in 0 }
        let text = try status.text(.table, eye)
        #expect(text.hasPrefix("\u{1B}[33m●"))
        #expect(text.contains("\u{1B}[31m/srv/studio (absent)"))
    }

    @Test("a tier without a limit says so")
    func showsNoLimit() throws {
        var status = Self.full
        status.quota = .init(tier: "studio", creditsUsed: 1, creditsLimit: nil, renewsAt: .noon)
        #expect(try status.text(.table, .plain).contains("1 credit used, no limit (tier studio)"))
    }

    @Test("minutes are told where the tier counts them")
    func showsMinutes() throws {
        var status = Self.full
        status.quota = .init(
            tier: "free", creditsUsed: 1, creditsLimit: 3, audioMsUsed: 90_000, audioMsLimit: 600_000,
            renewsAt: .noon)
        #expect(
            try status.text(.table, .plain).contains("1 of 3 credits used, 1.5 of 10.0 minutes (tier free)"))
    }

    private static var full: StatusBody {
        var status = StatusBody(
            version: "0.1.0", since: .noon + .seconds(-8_000), asOf: .noon, workers: .init(used: 1, limit: 2))
        status.jobs = JobCounts(queued: 1, running: 1, delivered: 340)
        status.queue = [.init(tier: "free", queued: 1, running: 1)]
        status.own = .init(counts: JobCounts(running: 1), active: [.sample(2, .running)])
        status.roots = [.init(path: "/srv/studio", state: .watching)]
        let december = CalendarDate(year: 2_026, month: 12, day: 1).start
        status.quota = .init(tier: "free", creditsUsed: 3, creditsLimit: 10, renewsAt: december)
        status.nextRetention = .init(dueAt: .noon + .seconds(2 * 86_400), entries: 7)
        status.failures = [
            .init(
                job: JobID(1), owner: "ada", name: "noise.wav", failedAt: .noon + .seconds(-300),
                title: "The recording is silent")
        ]
        return status
    }
}
