import Console
import Core
import Settings
import Testing

@testable import drumscribectl

@Suite("What --model names")
struct ModelChoiceTests {
    @Test(
        "a plain word is a model of the shelf; what looks like a path is a file, taken from where the user is",
        arguments: [
            ("fast", "fast"), ("/m/a.safetensors", "/m/a.safetensors"), ("sub/a", "/home/anna/sub/a"),
            ("ours.safetensors", "/home/anna/ours.safetensors"), ("./fast", "/home/anna/./fast"),
        ])
    func names(argument: String, model: String) throws {
        let order = try #require(ModelChoice(argument: argument)).order(in: "/home/anna")
        #expect(order.rules == [ModelRule(model)] && order.isStrict)
    }

    @Test("nothing is no model")
    func refusesEmpty() {
        #expect(ModelChoice(argument: "") == nil)
    }

    @Test("a model that is not there is refused before any work, with what to do")
    func refusesUnknown() throws {
        let choice = try #require(ModelChoice(argument: "/nonexistent/ours.safetensors"))
        let complaint = #expect(throws: Complaint.self) { try choice.usableOrder(ShelfSettings()) }
        #expect(complaint?.ending == .usage && complaint?.next?.isEmpty == false)
        #expect(complaint?.what == "There is no file /nonexistent/ours.safetensors")
    }

    @Test("the command line takes a model and recordings, and models may be listed without the daemon")
    func parses() throws {
        let transcribe = try #require(
            try Drumscribectl.parseAsRoot(["transcribe", "--model", "fast", "a.wav"]) as? Transcribe)
        #expect(transcribe.model?.argument == "fast" && transcribe.files == ["a.wav"])
        #expect(try (Drumscribectl.parseAsRoot(["models", "--local"]) as? Models)?.local == true)
    }
}
