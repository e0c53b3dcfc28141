import FoundationEssentials
import Testing

@testable import Core

@Suite("Rules for models")
struct ModelRuleTests {
    @Test(
        "the first rule that a recording is short enough for decides; one of unknown length is the last one's",
        arguments: [(0.0, "a"), (59.999, "a"), (60, "b"), (3_600, "c"), (.infinity, "c"), (nil, "c")])
    func chooses(seconds: Double?, model: String) {
        let rules = [ModelRule("a", underSeconds: 60), ModelRule("b", underSeconds: 3_600), ModelRule("c")]
        #expect(rules.model(forSeconds: seconds) == model)
    }

    @Test("the last rule takes what none took, and no rules choose nothing")
    func alwaysChooses() {
        #expect([ModelRule("a", underSeconds: 1)].model(forSeconds: 5) == "a")
        #expect([ModelRule]().model(forSeconds: 5) == nil)
    }

    @Test("an order survives the wire, and a digest that is none does not")
    func survivesWire() throws {
        let digest = ContentDigest(sha256: Array(0..<32))
        let order = ModelOrder(directories: ["/a"], pins: ["ours": digest], isStrict: true)
        let json = try JSONEncoder().encode(order)
        #expect(try JSONDecoder().decode(ModelOrder.self, from: json) == order)
        let broken = String(decoding: json, as: UTF8.self).replacing("\(digest)", with: "12")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ModelOrder.self, from: Data(broken.utf8))
        }
    }
}
