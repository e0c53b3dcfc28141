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
        let path = route.path.replacing("{id}", with: "1")
        let desk = FakeDesk(jobs: [.fake(1)])
        async let reply = FrontDoor.of(desk).reply(to: route.method.rawValue, path, from: .operator)
        if route.path == "/v1/events" {
            await desk.untilSomebodyReads()
            await desk.hangUp()
        }
        #expect(try await reply.status == 200)
    }
}

extension Route: CustomTestStringConvertible {
    /// As it is asked.
    public var testDescription: String { "\(method) \(path)" }
}
