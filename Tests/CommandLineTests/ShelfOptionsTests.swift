import Console
import Core
import FoundationEssentials
import Settings
import Support
import Testing

@testable import drumscribectl

@Suite("Where a command looks for models")
struct ShelfOptionsTests {
    private func settings(_ yaml: String?, _ command: [String]) async throws -> ShelfSettings {
        try await withTemporaryDirectory { folder in
            let path = folder + "/drumscribe.yaml"
            if let yaml { try Data(yaml.utf8).write(to: URL(filePath: path)) }
            let parsed = try Drumscribectl.parseAsRoot(command + ["--config", path])
            let options = (parsed as? Models)?.shelf ?? (parsed as? Transcribe)?.shelf
            return try #require(options).settings()
        }
    }

    @Test(
        "the folders and digests of a configuration count",
        arguments: [["models", "--local"], ["transcribe", "a.wav"]])
    func readsConfiguration(command: [String]) async throws {
        let digest = ContentDigest(of: [1])
        let yaml = "models:\n  directories: [/srv/models]\n  pins: {ours: \(digest)}\n"
        let settings = try await settings(yaml, command)
        #expect(settings.directories == ["/srv/models"] && settings.pins == ["ours": digest])
        let order = ModelOrder(settings)
        #expect(order.directories == ["/srv/models"] && order.pins == ["ours": digest])
        #expect(order.rules == ModelRule.shipped && !order.isStrict)
    }

    @Test(
        "a named configuration that is missing or wrong is complained about", arguments: [nil, "models: 7\n"])
    func complains(yaml: String?) async throws {
        let complaint = await #expect(throws: Complaint.self) {
            try await settings(yaml, ["models", "--local"])
        }
        #expect(complaint?.ending == .failed && complaint?.what.contains("/drumscribe.yaml") == true)
    }

    @Test("the daemon's list is made by the daemon's own configuration")
    func refusesForDaemon() {
        #expect(throws: (any Error).self) {
            try Drumscribectl.parseAsRoot(["models", "--config", "drumscribe.yaml"])
        }
    }
}
