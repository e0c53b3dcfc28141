import Core
import FoundationEssentials
import Glibc
import Support
import Testing

@testable import ModelShelf

@Suite("Who vouches for a model")
struct VouchingTests {
    private let right = ContentDigest(of: ModelFixture().bytes)

    private func putModels(_ temporary: TemporaryShelf) throws {
        for folder in ["shipped", "studio"] { try temporary.put(ModelFixture(), "\(folder)/\(folder)s") }
    }

    @Test("a list is read as sha256sum writes it, comments and empty lines passed over")
    func readsList() {
        let text = "# ours\n\(right)  fast.safetensors\n\n\(right) *a b.safetensors\n"
        #expect(
            ModelManifest(text) == .digests(["fast.safetensors": right, "a b.safetensors": right]))
        #expect(ModelManifest("") == .digests([:]))
    }

    @Test(
        "a line that is none spoils the list, and it is said which",
        arguments: ["nothing", "0123  fast.safetensors", "\(ContentDigest(of: [1]))  ", "<<<<<<< ours"])
    func refusesNonsense(line: String) {
        let manifest = ModelManifest("\(right)  fast.safetensors\n\(line)\n")
        #expect(manifest == .unusable("its line 2 is none that sha256sum writes"))
    }

    @Test("without its list no shipped model is used, and a studio's own is")
    func needsList() async throws {
        try await TemporaryShelf.with { temporary in
            try putModels(temporary)
            let survey = temporary.installed().survey()
            #expect(survey.map(\.name) == ["shippeds", "studios"])
            #expect(survey.map(\.isUsable) == [false, true] && survey.map(\.check) == [.none, .none])
            let refusal = try #require(survey.first?.refusal)
            #expect(refusal.detail.contains("MODELS.sha256") && refusal.detail.contains("not there"))
            #expect(refusal.advice.contains("make install"))
            #expect(temporary.installed(pins: ["shippeds": right]).survey().allSatisfy { $0.isUsable })
        }
    }

    @Test("a shipped list names every model beside it, a studio's need not")
    func namesAll() async throws {
        try await TemporaryShelf.with { temporary in
            try putModels(temporary)
            for folder in ["shipped", "studio"] {
                try temporary.put("\(right)  other.safetensors\n".utf8, "\(folder)/MODELS.sha256")
            }
            let survey = temporary.installed().survey()
            #expect(survey.map(\.isUsable) == [false, true])
            #expect(survey.first?.refusal?.detail.contains("does not name it") == true)
            try temporary.put("\(right)  shippeds.safetensors\n".utf8, "shipped/MODELS.sha256")
            #expect(temporary.installed().survey().map(\.check) == [.listed, .none])
        }
    }

    @Test(
        "a list that cannot be read refuses what it might have named, wherever it lies",
        arguments: BadList.allCases)
    func refusesBadLists(bad: BadList) async throws {
        try await TemporaryShelf.with { temporary in
            try putModels(temporary)
            for folder in ["shipped", "studio"] {
                try bad.put(at: "\(temporary.path)/\(folder)/MODELS.sha256")
            }
            let survey = temporary.installed().survey()
            #expect(survey.map(\.isUsable) == [false, false])
            #expect(survey.allSatisfy { $0.refusal?.detail.contains(bad.reason) == true })
            let pinned = temporary.installed(pins: ["shippeds": right, "studios": right]).survey()
            #expect(pinned.allSatisfy { $0.isUsable })
        }
    }

    @Test("without a list jobs wait, and the reason is told")
    func tellsReason() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            let problem = #expect(throws: Problem.self) {
                try ModelStock(ModelOrder(), on: temporary.installed())
            }
            #expect(problem?.type == .modelMissing)
            #expect(problem?.detail.contains("MODELS.sha256, is of no use: it is not there") == true)
        }
    }
}

/// What may lie where a list of digests should.
enum BadList: Sendable, CaseIterable {
    case nonsense, folder, fifo, linkToFifo, endlessLink, tooLong

    var reason: String {
        switch self {
        case .nonsense: "its line 1"
        case .folder, .fifo, .linkToFifo: "no regular file"
        case .endlessLink: "symbolic links"
        case .tooLong: "too long"
        }
    }

    func put(at path: String) throws {
        switch self {
        case .nonsense: try Data("\0\u{1}".utf8).write(to: URL(filePath: path))
        case .folder:
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        case .fifo: try #require(mkfifo(path, 0o600) == 0)
        case .linkToFifo:
            try #require(mkfifo(path + ".fifo", 0o600) == 0)
            try #require(symlink(path + ".fifo", path) == 0)
        case .endlessLink: try #require(symlink(path, path) == 0)
        case .tooLong: try Data(repeating: 0x0A, count: 2 << 20).write(to: URL(filePath: path))
        }
    }
}
