import ControlAPI
import FoundationEssentials
import Testing

@Suite("Routes")
struct RouteTests {
    @Test("the documentation lists exactly the routes, their methods and parameters")
    func documentsRoutes() throws {
        let documented = try OpenAPIOutline(beside: #filePath)
        let routes = Route.all.map { route in
            OpenAPIOutline.Operation(
                method: route.method.rawValue.lowercased(), path: route.path,
                parameters: route.parameters.sorted(),
                access: route.access.rawValue)
        }
        #expect(Set(documented.operations) == Set(routes))
        #expect(documented.operations.count == routes.count)
    }

    @Test("every route leads to an answer", arguments: Route.all)
    func leadsSomewhere(route: Route) async throws {
        let path = route.path.replacing("{id}", with: "1") + (Self.needed[route.path] ?? "")
        let desk = FakeDesk(jobs: [.fake(1)])
        async let reply = FrontDoor.of(desk).reply(to: route.method.rawValue, path, from: .operator)
        if route.path == "/v1/events" {
            await desk.untilSomebodyReads()
            await desk.hangUp()
        }
        #expect(try await reply.status == 200)
    }

    @Test("what is needed is asked for", arguments: needed.keys.sorted())
    func needs(path: String) async throws {
        let reply = try await FrontDoor.of(FakeDesk(jobs: [.fake(1)])).reply(
            to: "POST", path.replacing("{id}", with: "1"), from: .operator)
        #expect(reply.status == 400)
    }

    /// The parameters without which a route does not answer.
    private static let needed = [
        "/v1/quota/adjust": "?user=ada&credits=5&reason=festival", "/v1/tiers/edit": "?tier=free&weight=2",
        "/v1/tiers/add": "?tier=gold&weight=2", "/v1/tiers/reset": "?tier=free",
        "/v1/users/tier": "?user=ada&tier=pro",
    ]
}

extension Route: CustomTestStringConvertible {
    /// As it is asked.
    public var testDescription: String { "\(method) \(path)" }
}
