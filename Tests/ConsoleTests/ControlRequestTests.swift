import Core
import Testing

@testable import Console

@Suite("Control request")
struct ControlRequestTests {
    @Test("what is not given is left out")
    func leavesOut() {
        #expect(ControlRequest.jobs().target == "/v1/jobs")
        #expect(ControlRequest.events().target == "/v1/events")
        #expect(ControlRequest.events(since: 7).target == "/v1/events?since=7")
        #expect(ControlRequest.jobs(state: .failed, limit: 5).target == "/v1/jobs?state=failed&limit=5")
    }

    @Test(
        "values are escaped",
        arguments: [("ada", "ada"), ("a b&c=d", "a%20b%26c%3Dd"), ("ü\n", "%C3%BC%0A"), ("-._~", "-._~")])
    func escapes(user: String, escaped: String) {
        #expect(ControlRequest.jobs(user: user).target == "/v1/jobs?user=" + escaped)
    }

    @Test("a request is HTTP/1.1 and ends the connection")
    func isHTTP() {
        let text = String(decoding: ControlRequest.cancel(JobID(12)).bytes, as: UTF8.self)
        #expect(text.hasPrefix("POST /v1/jobs/12/cancel HTTP/1.1\r\nHost: localhost\r\n"))
        #expect(text.hasSuffix("\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
    }

    @Test("only health may bring its body with status 503")
    func acceptsIllness() {
        #expect(ControlRequest.health.accepts(503))
        #expect(!ControlRequest.status.accepts(503))
        #expect(!ControlRequest.health.accepts(404))
        #expect(ControlRequest.status.accepts(200))
    }
}
