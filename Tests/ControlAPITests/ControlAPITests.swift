import APIModel
import ControlAPI
import Core
import Testing

@Suite("The API, within the process and over a socket")
struct ControlAPITests {
    private static let json = "application/json"

    @Test(
        "every address answers in its form", arguments: House.allCases,
        [
            ("/v1/version", json), ("/v1/status", json), ("/v1/health", json), ("/v1/jobs", json),
            ("/v1/jobs/2", json), ("/v1/retention", json), ("/v1/retention/log", json),
            ("/v1/metrics", "application/openmetrics-text; version=1.0.0; charset=utf-8"),
        ])
    func answers(house: House, address: (path: String, type: String)) async throws {
        try await house.open(FakeDesk(jobs: [.fake(1), .fake(2)])) { ask in
            let reply = try await ask("GET", address.path)
            #expect(reply.status == 200)
            #expect(reply.headers["content-type"] == address.type)
            #expect(reply.headers["cache-control"] == "no-store")
            #expect(reply.text.hasSuffix("\n"))
        }
    }

    @Test(
        "what cannot be answered is a problem with advice", arguments: House.allCases,
        [
            ("GET", "/", 404), ("GET", "/v2/jobs", 404), ("GET", "/v1/jobs/99", 404),
            ("GET", "/v1/jobs/x", 404),
            ("GET", "/v1/jobs/0", 404), ("POST", "/v1/jobs/99/cancel", 404),
            ("POST", "/v1/jobs/3/cancel", 409),
            ("DELETE", "/v1/jobs", 405), ("GET", "/v1/jobs/1/cancel", 405), ("POST", "/v1/events", 405),
            ("GET", "/v1/jobs?state=done", 400), ("GET", "/v1/jobs?limit=0", 400),
            ("GET", "/v1/jobs?limit=1001", 400),
            ("GET", "/v1/jobs?limit=many", 400), ("GET", "/v1/jobs?cursor=x", 400),
            ("GET", "/v1/jobs?stat=failed", 400),
            ("GET", "/v1/jobs?limit=1&limit=2", 400), ("GET", "/v1/status?x=1", 400),
            ("GET", "/v1/events?since=-1", 400),
            ("GET", "/v1/events?since=3", 410),
        ])
    func refuses(house: House, request: (method: String, target: String, status: Int)) async throws {
        let jobs = [JobBody.fake(1), .fake(3, state: .delivered)]
        try await house.open(FakeDesk(jobs: jobs, forgottenUpTo: 10)) { ask in
            let reply = try await ask(request.method, request.target)
            #expect(reply.status == request.status)
            #expect(reply.headers["content-type"] == "application/problem+json")
            let problem = try reply.decoded(as: ProblemBody.self)
            #expect(problem.status == request.status)
            #expect(!problem.detail.isEmpty && !problem.advice.isEmpty)
        }
    }

    @Test("a problem about a job names it", arguments: House.allCases)
    func namesTheJob(house: House) async throws {
        try await house.open(FakeDesk()) { ask in
            let problem = try await ask("GET", "/v1/jobs/99").decoded(as: ProblemBody.self)
            #expect(problem.job == JobID(99))
            #expect(problem.problemType == .notFound)
        }
    }

    @Test("a wrong method is told the right one", arguments: House.allCases)
    func allows(house: House) async throws {
        try await house.open(FakeDesk()) { ask in
            let (list, cancel) = (
                try await ask("DELETE", "/v1/jobs"), try await ask("GET", "/v1/jobs/1/cancel")
            )
            #expect(list.headers["allow"] == "GET")
            #expect(cancel.headers["allow"] == "POST")
        }
    }

    @Test("a cancelled job is answered as it is afterwards", arguments: House.allCases)
    func cancels(house: House) async throws {
        try await house.open(FakeDesk(jobs: [.fake(1)])) { ask in
            let job = try await ask("POST", "/v1/jobs/1/cancel").decoded(as: JobBody.self)
            #expect(job.state == .cancelled)
            #expect(try await ask("GET", "/v1/jobs/1").decoded(as: JobBody.self) == job)
        }
    }

    @Test("pages follow each other to the end", arguments: House.allCases)
    func pages(house: House) async throws {
        try await house.open(FakeDesk(jobs: (1...5).map { .fake($0) })) { ask in
            var seen: [Int64] = []
            var cursor: JobCursor?
            repeat {
                let from = cursor.map { "&cursor=\($0)" } ?? ""
                let page = try await ask("GET", "/v1/jobs?limit=2" + from).decoded(as: JobsPage.self)
                seen += page.jobs.map(\.id.number)
                cursor = page.nextCursor
            } while cursor != nil
            #expect(seen == [5, 4, 3, 2, 1])
        }
    }

    @Test("jobs are found by user and state, whatever the user is called", arguments: House.allCases)
    func finds(house: House) async throws {
        let jobs = [JobBody.fake(1), .fake(2, owner: "bo & co"), .fake(3, owner: "bo & co", state: .failed)]
        try await house.open(FakeDesk(jobs: jobs)) { ask in
            let found = try await ask("GET", "/v1/jobs?user=bo%20%26%20co&state=failed").decoded(
                as: JobsPage.self)
            #expect(found.jobs.map(\.id.number) == [3])
        }
    }

    @Test("health that is not well has status 503 and still its checks", arguments: House.allCases)
    func admitsIllness(house: House) async throws {
        let desk = FakeDesk()
        await desk.setHealthy(false)
        try await house.open(desk) { ask in
            let reply = try await ask("GET", "/v1/health")
            #expect(reply.status == 503)
            #expect(try reply.decoded(as: HealthBody.self).checks.count { !$0.ok } == 1)
        }
    }

    @Test(
        "requests of web pages are turned away", arguments: House.allCases, ["Origin", "Referer", "oRiGiN"])
    func refusesBrowsers(house: House, header: String) async throws {
        try await house.open(FakeDesk()) { ask in
            let reply = try await ask("GET", "/v1/version", headers: [header: "http://example.com"])
            #expect(reply.status == 403)
        }
    }

    @Test(
        "a body is let pass up to 64 kB and no further", arguments: House.allCases,
        [(65_536, 200), (65_537, 413)])
    func limitsBodies(house: House, body: (length: Int, status: Int)) async throws {
        try await house.open(FakeDesk(jobs: [.fake(1)])) { ask in
            let reply = try await ask(
                "POST", "/v1/jobs/1/cancel", body: String(repeating: "x", count: body.length))
            #expect(reply.status == body.status)
        }
    }

    @Test("an answer to HEAD has no body", arguments: House.allCases)
    func keepsBodiesFromHead(house: House) async throws {
        try await house.open(FakeDesk()) { ask in
            let reply = try await ask("HEAD", "/v1/version")
            #expect(reply.status == 405)
            #expect(reply.body.isEmpty)
        }
    }
}
