import Core
import FoundationEssentials
import Logging
import Settings
import Support
import Testing

@testable import Daemon

/// A lock that is given back while another test starts a child is kept for a moment, by the child's copy. Tests that
/// take it again are in a process of their own.
@Suite("The groundwork")
struct GroundworkTests {
    @Test("is for one daemon at a time")
    func isExclusive() async throws {
        try await withTemporaryDirectory { path in
            let configuration = HouseConfiguration(state: path + "/state")
            let first = try Groundwork(configuration)
            #expect(throws: StartFault.inUse(path + "/state")) { try Groundwork(configuration) }
            withExtendedLifetime(first) {}
        }
    }

    @Test("is free again once a daemon has gone")
    func isFreed() async throws {
        await #expect(processExitsWith: .success) {
            try await withTemporaryDirectory { path in
                let configuration = HouseConfiguration(state: path + "/state")
                do { _ = try Groundwork(configuration) }
                #expect(throws: Never.self) { try Groundwork(configuration) }
            }
        }
    }

    @Test(
        "says which state directory cannot be used, and what to do", arguments: ["file", "file/below", "a/b"])
    func refuses(place: String) async throws {
        try await withTemporaryDirectory { path in
            try Data().write(to: URL(filePath: path + "/file"))
            let fault = #expect(throws: StartFault.self) {
                try Groundwork(HouseConfiguration(state: "\(path)/\(place)"))
            }
            let text = fault?.description ?? ""
            #expect(text.hasPrefix("The state directory \(path)/\(place) cannot be used"))
            #expect(text.contains("service.state_directory"))
        }
    }

    @Test("puts a house on it that keeps what was there")
    func builds() async throws {
        await #expect(processExitsWith: .success) {
            try await withTemporaryDirectory { path in
                let configuration = HouseConfiguration(state: path + "/state")
                for count in [1, 1] {
                    let groundwork = try Groundwork(configuration)
                    let house = try await groundwork.house(
                        configuration, program: "/usr/libexec/drumscribed", clock: StillClock(),
                        log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
                    _ = try await house.ledger.user(home: .anna, uid: 7, at: house.clock.wall)
                    #expect(try await house.ledger.users().count == count)
                    try house.ledger.close()
                    withExtendedLifetime(groundwork) {}
                }
            }
        }
    }
}

extension HouseConfiguration {
    fileprivate init(state: String) {
        self.init()
        service.stateDirectory = state
    }
}
