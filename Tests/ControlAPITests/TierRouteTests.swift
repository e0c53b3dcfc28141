import APIModel
import ControlAPI
import Core
import Testing

@Suite("Tiers over the API")
struct TierRouteTests {
    @Test("anybody sees the rules; who has which tier only operators")
    func shows() async throws {
        let door = FrontDoor.of(FakeDesk())
        let tiers = try await door.reply(to: "GET", "/v1/tiers", from: .stranger).decoded(as: TiersBody.self)
        #expect(tiers.tiers.map(\.name) == ["free", "pro"])
        #expect(try await door.reply(to: "GET", "/v1/tiers?tier=gold", from: .stranger).status == 404)
        #expect(try await door.reply(to: "GET", "/v1/users", from: .ada).status == 403)
        let users = try await door.reply(to: "GET", "/v1/users", from: .operator).decoded(as: UsersBody.self)
        #expect(users.users.map(\.name) == ["ada"])
    }

    @Test(
        "only operators change something",
        arguments: [
            "/v1/tiers/edit?tier=free&weight=2", "/v1/tiers/add?tier=gold&weight=2",
            "/v1/tiers/reset?tier=free",
            "/v1/users/tier?user=ada&tier=pro",
        ])
    func protects(path: String) async throws {
        let door = FrontDoor.of(FakeDesk())
        #expect(try await door.reply(to: "POST", path, from: .ada).status == 403)
        #expect(try await door.reply(to: "POST", path, from: .operator).status == 200)
    }

    @Test("rules reach the desk as they were given; without any, or with an unknown one, nothing does")
    func edits() async throws {
        let desk = FakeDesk()
        let door = FrontDoor.of(desk)
        let path = "/v1/tiers/edit?tier=free&weight=2&models=%5B%7Buse%3A%20fast%7D%5D"
        #expect(try await door.reply(to: "POST", path, from: .operator).status == 200)
        #expect(await desk.edited.map(\.rules) == [[.weight: "2", .models: "[{use: fast}]"]])
        for query in ["tier=free", "tier=free&wait=2", "weight=2"] {
            #expect(
                try await door.reply(to: "POST", "/v1/tiers/edit?" + query, from: .operator).status == 400)
        }
        #expect(await desk.edited.count == 1)
    }
}
