import Core
import Settings
import Testing

@testable import Daemon

@Suite("The live configuration")
struct LiveConfigurationTests {
    @Test("whoever asks gets what was put in last")
    func replaces() {
        let live = LiveConfiguration(HouseConfiguration())
        var next = HouseConfiguration()
        next.studio.root = "/srv/elsewhere"
        live.replace(with: next)
        #expect(live.current == next)
    }

    @Test("a tier is found by its name")
    func findsTier() {
        let live = LiveConfiguration(HouseConfiguration())
        #expect(live.tier(named: "studio").name == "studio")
    }

    @Test("for a tier that is gone the default one stands in")
    func fallsBack() {
        var configuration = HouseConfiguration()
        configuration.defaultTier = "pro"
        #expect(LiveConfiguration(configuration).tier(named: "gold").name == "pro")
    }
}
