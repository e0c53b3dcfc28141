import Core
import FoundationEssentials
import Glibc
import LinuxKit
import Support
import Testing
import Transcription

@testable import ModelShelf

@Suite("The model shelf")
struct SurveyTests {
    @Test("what lies there is listed by name, with what it says of itself and its digest")
    func lists() async throws {
        try await TemporaryShelf.with { temporary in
            let model = ModelFixture()
            try temporary.put(ModelFixture(width: 32), "shipped/zoom")
            try temporary.put(model, "studio/attic")
            try temporary.put([1, 2, 3], "studio/notes.txt")
            try temporary.put(model.bytes, "studio/.attic.safetensors")
            let survey = temporary.shelf.survey()
            #expect(survey.map(\.name) == ["attic", "zoom"])
            let attic = try #require(survey.first)
            #expect(attic.path == temporary.path + "/studio/attic.safetensors")
            #expect(attic.bytes == Int64(model.bytes.count) && attic.digest == ContentDigest(of: model.bytes))
            #expect(attic.check == .none && attic.isUsable)
            let facts = try #require(attic.facts)
            #expect(facts.parameters == model.parameters && facts.classes == model.classes)
            #expect(facts.bands == 4 && facts.hop == 0.01)
            #expect(facts.date == "2026-01-02" && facts.licence == "CC0")
            #expect(facts.trainingData == ["nothing", "at all"])
        }
    }

    @Test("folders that are not there, or given twice, are no trouble")
    func takesMissingFolders() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            let shipped = temporary.path + "/shipped"
            let shelf = ModelShelf(directories: [shipped, "/nonexistent/models", shipped])
            #expect(shelf.survey().map(\.name) == ["fast"])
            #expect(ModelShelf(directories: []).survey().isEmpty)
        }
    }

    @Test("a folder that several paths lead to is looked at once, by the first of them")
    func takesFolderOnce() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            let (shipped, link) = (temporary.path + "/shipped", temporary.path + "/link")
            try #require(symlink(shipped, link) == 0)
            for others in [[shipped + "/"], [link], [link + "/../shipped", link]] {
                let survey = ModelShelf(directories: [shipped] + others).survey()
                #expect(survey.map(\.path) == [shipped + "/fast.safetensors"])
            }
        }
    }

    @Test("a folder that is none is told to the operator, one that is missing is not")
    func tellsClosedFolders() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            try temporary.put([], "plain")
            let folders = ["shipped", "plain", "missing"].map { "\(temporary.path)/\($0)" }
            let stock = try ModelStock(
                ModelOrder(rules: [ModelRule("fast")]), on: ModelShelf(directories: folders))
            #expect(stock.complaints.count == 1)
            #expect(stock.complaints.first?.hasPrefix(folders[1] + " cannot be looked into") == true)
        }
    }

    @Test("a studio's model of the same name wins, and the shipped one is shown as set aside")
    func studioWins() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            try temporary.put(ModelFixture(width: 32), "studio/fast")
            let survey = temporary.shelf.survey()
            #expect(survey.map(\.isUsable) == [true, false])
            #expect(survey.map(\.path).first == temporary.path + "/studio/fast.safetensors")
            guard case .shadowed(_, let winner) = try #require(survey.last).state else {
                Issue.record("the shipped one is not set aside")
                return
            }
            #expect(winner == survey.first?.path)
        }
    }

    @Test("a studio's model that cannot be used does not take the place of the shipped one")
    func brokenDoesNotWin() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            try temporary.put(ModelFixture().bytes.dropLast(), "studio/fast.safetensors")
            let survey = temporary.shelf.survey()
            #expect(survey.map(\.isUsable) == [false, true])
            #expect(survey.first?.refusal?.detail.contains("cut off") == true)
        }
    }

    @Test(
        "a bad file is refused, and it is said why and what to do",
        arguments: [
            (Bad.empty, "cut off or empty"), (.truncated, "cut off"), (.foreign, "no safetensors file"),
            (.anotherProgram, "not a model of Drumscribe"), (.newer, "format 2"),
            (.wrongClasses, "does not know"),
            (.oversized, "17 MB"), (.folder, "no regular file"), (.fifo, "no regular file"),
            (.linkToFifo, "no regular file"), (.linkToDevice, "no regular file"),
            (.endlessLink, "symbolic links"),
        ])
    func refuses(bad: Bad, complaint: String) async throws {
        try await TemporaryShelf.with { temporary in
            try bad.put(at: temporary.path + "/studio/bad.safetensors")
            let model = try #require(temporary.shelf.survey().first)
            let refusal = try #require(model.refusal)
            #expect(refusal.detail.contains(complaint) && !refusal.advice.isEmpty)
        }
    }

    @Test("a digest that is not the listed one refuses the file, and a pin counts more than the list")
    func checksDigests() async throws {
        try await TemporaryShelf.with { temporary in
            let bytes = ModelFixture().bytes
            let (right, wrong) = (ContentDigest(of: bytes), ContentDigest(of: [1]))
            try temporary.put(bytes, "shipped/fast.safetensors")
            func first(pins: [String: ContentDigest] = [:]) throws -> ShelvedModel {
                try #require(temporary.shelf(pins: pins).survey().first)
            }
            try temporary.put("\(right)  fast.safetensors\n".utf8, "shipped/MODELS.sha256")
            #expect(try first().isUsable && first().check == .listed)
            try temporary.put("\(wrong) *fast.safetensors\n".utf8, "shipped/MODELS.sha256")
            let refusal = try #require(try first().refusal)
            #expect(
                refusal.detail.contains("MODELS.sha256") && refusal.detail.contains("\(right)".prefix(12)))
            #expect(try first(pins: ["fast": right]).isUsable)
            #expect(try first(pins: ["fast": right]).check == .pinned)
            #expect(try first(pins: ["fast": wrong]).refusal?.detail.contains("models.pins.fast") == true)
        }
    }

    @Test("sightings tell of a new model, a changed one and a changed list")
    func tellsChanges() async throws {
        try await TemporaryShelf.with { temporary in
            var known: Set<[String: FileStamp]> = [temporary.shelf.sightings()]
            try temporary.put(ModelFixture(), "shipped/fast")
            #expect(known.insert(temporary.shelf.sightings()).inserted)
            try temporary.put(ModelFixture(width: 32), "shipped/fast")
            #expect(known.insert(temporary.shelf.sightings()).inserted)
            try temporary.put("nothing\n".utf8, "shipped/MODELS.sha256")
            #expect(known.insert(temporary.shelf.sightings()).inserted)
            #expect(!known.insert(temporary.shelf.sightings()).inserted)
        }
    }

    @Test(
        "shipped models lie where the environment says, beside the program, or in the source tree",
        arguments: [
            (["DRUMSCRIBE_MODELS": "/m"], "/usr/bin/x", ["/m", "/own"]),
            (["DRUMSCRIBE_MODELS": ""], "/usr/bin/x", ["/usr/share/drumscribe/shipped-models", "/own"]),
            ([:], "/home/a/d/.build/x86/debug/x", ["/home/a/d/Models", "/own"]), ([:], nil, ["/own"]),
        ])
    func findsShipped(environment: [String: String], program: String?, directories: [String]) {
        let order = ModelOrder(directories: ["/own"])
        let shelf = ModelShelf.usual(order, environment: environment, program: program)
        #expect(shelf.directories == directories)
        #expect(shelf.shipped == (directories.first == "/m" || directories.count == 1 ? nil : directories[0]))
    }

    @Test("the models that ship are listed with their digests, and all of them can be used")
    func shippedAreSound() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let models = "/\(root)/Models"
        let survey = ModelShelf(directories: [models], shipped: models).survey()
        #expect(Set(survey.map(\.name)).isSuperset(of: ModelRule.shipped.map(\.model)))
        #expect(Set(ModelRule.shipped.map(\.model)) == ["fast", "accurate"])
        for model in survey { #expect(model.isUsable && model.check == .listed, "\(model.name)") }
        #expect(survey.compactMap(\.bytes).reduce(0, +) <= 12 << 20)
    }
}

/// A file that is no model for us.
enum Bad: Sendable, CaseIterable {
    case empty, truncated, foreign, anotherProgram, newer, wrongClasses, oversized, folder, fifo
    case linkToFifo, linkToDevice, endlessLink

    func put(at path: String) throws {
        switch self {
        case .folder:
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        case .fifo: try #require(mkfifo(path, 0o600) == 0)
        case .linkToFifo:
            try #require(mkfifo(path + ".fifo", 0o600) == 0)
            try #require(symlink(path + ".fifo", path) == 0)
        case .linkToDevice: try #require(symlink("/dev/zero", path) == 0)
        case .endlessLink: try #require(symlink(path, path) == 0)
        default: try Data(bytes).write(to: URL(filePath: path))
        }
    }

    private var bytes: [UInt8] {
        switch self {
        case .truncated: Array(ModelFixture().bytes.dropLast(100))
        case .foreign: Array("RIFF____WAVEfmt is a song, not a model".utf8)
        case .anotherProgram: [2, 0, 0, 0, 0, 0, 0, 0] + Array("{}".utf8)
        case .newer: ModelFixture(format: 2).bytes
        case .wrongClasses: ModelFixture(classes: ["kick", "gong"]).bytes
        case .oversized: ModelFixture().bytes + [UInt8](repeating: 0, count: ModelFile.largestSize)
        case .empty, .folder, .fifo, .linkToFifo, .linkToDevice, .endlessLink: []
        }
    }
}
