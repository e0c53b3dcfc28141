import Core
import Support
import Testing
import Transcription

@testable import ModelShelf

@Suite("The stock of models")
struct StockTests {
    private let rules = [ModelRule("accurate", underSeconds: 60), ModelRule("fast")]

    @Test(
        "the length of a recording decides, and one of unknown length counts as long",
        arguments: [(0.0, "accurate"), (59.9, "accurate"), (60, "fast"), (1e9, "fast"), (nil, "fast")])
    func choosesByLength(seconds: Double?, name: String) async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            try temporary.put(ModelFixture(width: 32), "shipped/accurate")
            let stock = try ModelStock(ModelOrder(rules: rules), on: temporary.shelf)
            let (model, used) = stock.choice(forSeconds: seconds)
            #expect(model.name == name && used.name == name && used.insteadOf == nil)
            #expect(used.digest == model.digest && stock.complaints.isEmpty)
        }
    }

    @Test("where the wanted model is missing the best of the rules stands in, and it is said for which")
    func substitutes() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            try temporary.put(ModelFixture(width: 64), "studio/unheard-of")
            let stock = try ModelStock(ModelOrder(rules: rules), on: temporary.shelf)
            #expect(stock.choice(forSeconds: 10).used.name == "fast")
            #expect(stock.choice(forSeconds: 10).used.insteadOf == "accurate")
            #expect(stock.choice(forSeconds: 100).used.insteadOf == nil)
        }
    }

    @Test("where no model of the rules is there the largest of the shelf stands in")
    func takesAny() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "studio/small")
            try temporary.put(ModelFixture(width: 64), "studio/large")
            let stock = try ModelStock(ModelOrder(rules: rules), on: temporary.shelf)
            #expect(stock.choice(forSeconds: 10).used.name == "large")
            #expect(stock.choice(forSeconds: nil).used.insteadOf == "fast")
        }
    }

    @Test("a bad file that would have counted more is told to the operator")
    func complains() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            try temporary.put([1, 2, 3], "studio/fast.safetensors")
            let stock = try ModelStock(ModelOrder(rules: [ModelRule("fast")]), on: temporary.shelf)
            #expect(stock.choice(forSeconds: 1).used.name == "fast")
            #expect(stock.complaints.count == 1)
            #expect(stock.complaints.first?.contains("/studio/fast.safetensors: The model file") == true)
        }
    }

    @Test("without any usable model nothing is heard: the job waits, and the reasons are told")
    func needsModel() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put([1, 2, 3], "shipped/fast.safetensors")
            let problem = #expect(throws: Problem.self) {
                try ModelStock(ModelOrder(rules: rules), on: temporary.shelf)
            }
            #expect(problem?.type == .modelMissing && problem?.type.outlook == .wait)
            #expect(problem?.detail.contains("/shipped/fast.safetensors") == true)
            #expect(problem?.detail.contains("cut off") == true)
        }
    }

    @Test("a strict order takes its model or none, and an unknown name is answered with those that are there")
    func isStrict() async throws {
        try await TemporaryShelf.with { temporary in
            try temporary.put(ModelFixture(), "shipped/fast")
            try temporary.put(ModelFixture(), "studio/ours")
            func stock(_ name: String) throws -> ModelStock {
                try ModelStock(ModelOrder(rules: [ModelRule(name)], isStrict: true), on: temporary.shelf)
            }
            #expect(try stock("ours").choice(forSeconds: nil).used.name == "ours")
            let path = temporary.path + "/studio/ours.safetensors"
            #expect(try stock(path).choice(forSeconds: nil).used.name == "ours")
            let problem = #expect(throws: Problem.self) { try stock("fats") }
            #expect(problem?.type == .invalidRequest && problem?.detail == "There is no model fats.")
            #expect(problem?.advice.contains("fast, ours") == true)
            try temporary.put([1], "studio/bad.safetensors")
            let refusal = #expect(throws: Problem.self) { try stock("bad") }
            #expect(refusal?.detail.contains("cut off") == true)
        }
    }
}
