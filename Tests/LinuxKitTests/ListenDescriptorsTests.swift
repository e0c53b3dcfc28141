import Testing

@testable import LinuxKit

@Suite("Listen descriptors")
struct ListenDescriptorsTests {
    @Test(
        "systemd's variables name the descriptors",
        arguments: [
            (["LISTEN_PID": "42", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "api:metrics"], ["api", "metrics"]),
            (["LISTEN_PID": "42", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "api"], ["api", "unknown"]),
            (["LISTEN_PID": "42", "LISTEN_FDS": "1"], ["unknown"]),
            (["LISTEN_PID": "43", "LISTEN_FDS": "1"], []),
            (["LISTEN_FDS": "1"], []),
            (["LISTEN_PID": "42", "LISTEN_FDS": "-1"], []),
            (["LISTEN_PID": "42", "LISTEN_FDS": "9999999"], []),
            ([:], []),
        ])
    func reads(variables: [String: String], names: [String]) {
        #expect(ListenDescriptors.names(for: 42) { variables[$0] } == names)
    }

    @Test("a descriptor is found by its name")
    func finds() throws {
        let null = try Descriptor.reading(path: "/dev/null")
        let passed = ListenDescriptors(all: [("api", null)])
        #expect(passed.first(named: "api") === null)
        #expect(passed.first(named: "other") == nil)
        #expect(try passed.only() === null)
        #expect(throws: SystemError.self) { try ListenDescriptors(all: []).only() }
    }
}
