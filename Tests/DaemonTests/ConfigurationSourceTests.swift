import FoundationEssentials
import Settings
import Support
import Testing

@testable import Daemon

@Suite("The source of the configuration")
struct ConfigurationSourceTests {
    @Test("is the file that was named")
    func readsFile() async throws {
        let configuration = try await reading(Data("service:\n  log_level: debug\n".utf8))
        #expect(configuration.service.logLevel == .debug)
    }

    @Test("a named file must be there")
    func missesFile() async throws {
        let error = #expect(throws: ConfigurationError.self) {
            try ConfigurationSource(path: "/nowhere/drumscribe.yaml").read()
        }
        #expect(error?.description.contains("/nowhere/drumscribe.yaml") == true)
        #expect(error?.description.contains("cannot be read") == true)
    }

    @Test(
        "what is no text, too long or no file is refused with a reason",
        arguments: [
            (Data([0x61, 0xFF, 0xFE]), "not UTF-8"),
            (Data(repeating: 0x23, count: (1 << 20) + 1), "larger than 1 MiB"),
        ])
    func refuses(bytes: Data, reason: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) { try await reading(bytes) }
        #expect(error?.description.contains(reason) == true)
    }

    @Test("a folder is no configuration")
    func refusesFolder() async throws {
        try await withTemporaryDirectory { path in
            let error = #expect(throws: ConfigurationError.self) {
                try ConfigurationSource(path: path).read()
            }
            #expect(error?.description.contains("cannot be read") == true)
        }
    }

    private func reading(_ bytes: Data) async throws -> HouseConfiguration {
        try await withTemporaryDirectory { directory in
            try bytes.write(to: URL(filePath: directory + "/drumscribe.yaml"))
            return try ConfigurationSource(path: directory + "/drumscribe.yaml").read()
        }
    }
}
