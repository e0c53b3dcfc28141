import Settings
import Testing

@testable import Daemon

@Suite("A configuration that is read again")
struct ReloadedConfigurationTests {
    @Test("is taken on where a running daemon can")
    func adopts() {
        var next = HouseConfiguration()
        next.service.logLevel = .debug
        next.workers.count = 3
        next.retention.enabled = false
        let (adopted, waiting) = next.adopted(by: HouseConfiguration())
        #expect(adopted == next)
        #expect(waiting == [])
    }

    @Test("waits with the rest for the next start, and says with what")
    func keeps() {
        var next = HouseConfiguration()
        next.studio.root = "/srv/elsewhere"
        next.workers.timeoutMinutes = 1
        next.service.socket = "/run/elsewhere"
        let (adopted, waiting) = next.adopted(by: HouseConfiguration())
        #expect(adopted == HouseConfiguration())
        #expect(waiting == ["studio.root", "workers.timeout_minutes", "service.socket"])
    }
}
