import APIModel
import ControlAPI
import Core
import Testing

@Suite("Jobs taken in hand over the API")
struct HandlingRouteTests {
    @Test(
        "each address does what it is called",
        arguments: [
            ("hold", Handling.hold), ("release", .release), ("retry", .retry),
            ("prioritise", .prioritise(.sooner)),
            ("prioritise?urgency=first", .prioritise(.first)),
            ("prioritise?urgency=later", .prioritise(.later)),
        ])
    func handles(path: String, handling: Handling) async throws {
        let desk = FakeDesk(jobs: [.fake(1)])
        let reply = try await FrontDoor.of(desk).reply(to: "POST", "/v1/jobs/1/" + path, from: .ada)
        #expect(try reply.decoded(as: JobBody.self).id == JobID(1))
        #expect(await desk.handled == [handling])
    }

    @Test("another's job is not there", arguments: ["hold", "release", "retry", "prioritise"])
    func hides(verb: String) async throws {
        let desk = FakeDesk(jobs: [.fake(1, owner: "grace")])
        #expect(
            try await FrontDoor.of(desk).reply(to: "POST", "/v1/jobs/1/" + verb, from: .ada).status == 404)
        #expect(await desk.handled.isEmpty)
    }

    @Test("a place that there is not is refused with those that there are")
    func complains() async throws {
        let reply = try await FrontDoor.of(FakeDesk(jobs: [.fake(1)])).reply(
            to: "POST", "/v1/jobs/1/prioritise?urgency=now", from: .ada)
        #expect(reply.status == 400)
        #expect(reply.text.contains("later, usual, sooner, first"))
    }
}
