import APIModel
import ControlAPI
import Core
import Testing

@Suite("Who sees what")
struct VisibilityTests {
    private let door = FrontDoor.of(FakeDesk(jobs: [.fake(1), .fake(2, owner: "grace", name: "secret.wav")]))

    @Test(
        "ordinary users see their own jobs, operators all",
        arguments: [(Caller.ada, [Int64(1)]), (.stranger, []), (.operator, [2, 1]), (.root, [2, 1])])
    func listsJobs(caller: Caller, ids: [Int64]) async throws {
        let page = try await door.reply(to: "GET", "/v1/jobs", from: caller).decoded(as: JobsPage.self)
        #expect(page.jobs.map(\.id.number) == ids)
    }

    @Test(
        "nothing that an ordinary user can ask tells another's file name",
        arguments: [
            "/v1/status", "/v1/jobs", "/v1/jobs/2", "/v1/retention", "/v1/retention/log", "/v1/metrics",
            "/v1/health",
        ])
    func keepsNames(path: String) async throws {
        let reply = try await door.reply(to: "GET", path, from: .ada)
        #expect(!reply.text.contains("secret"))
    }

    @Test("the list of removals is read in pages, and each sees the own ones")
    func listsRemovals() async throws {
        let jobs = [
            JobBody.fake(1, state: .delivered), .fake(2, owner: "grace", state: .delivered),
            .fake(3, state: .delivered),
        ]
        let door = FrontDoor.of(FakeDesk(jobs: jobs))
        for (query, caller, jobs) in [
            ("", Caller.operator, [3, 2, 1]), ("?limit=1", .operator, [3]), ("?before=3", .operator, [2, 1]),
            ("", .ada, [3, 1]), ("?user=ada", .ada, [3, 1]), ("", .stranger, []),
        ] as [(String, Caller, [Int64])] {
            let reply = try await door.reply(to: "GET", "/v1/retention/log" + query, from: caller)
            #expect(try reply.decoded(as: RemovalsBody.self).entries.map(\.job.number) == jobs)
        }
        for (query, status) in [
            ("user=grace", 403), ("limit=0", 400), ("limit=1001", 400), ("before=0", 400),
        ] {
            #expect(
                try await door.reply(to: "GET", "/v1/retention/log?" + query, from: .ada).status == status)
        }
    }

    @Test("another's job is not there, and cannot be cancelled")
    func hidesJobs() async throws {
        #expect(try await door.reply(to: "GET", "/v1/jobs/2", from: .ada).status == 404)
        #expect(try await door.reply(to: "POST", "/v1/jobs/2/cancel", from: .ada).status == 404)
        #expect(try await door.reply(to: "GET", "/v1/jobs?user=grace", from: .ada).status == 403)
    }
}
