import FoundationEssentials
import Testing

@testable import Core

@Suite("A tier, written down")
struct TierCodingTests {
    private let plain = Tier(
        name: "free", weight: 1, runningPerUser: 1, monthlyCredits: 5,
        limits: AudioLimits(longestSeconds: 60, largestBytes: 1_000),
        retention: RetentionRule(resultsDays: 9, originalsDays: nil))

    @Test("is read again as it was")
    func returns() throws {
        var tier = plain
        (tier.runningLimit, tier.waitingPerUser, tier.monthlyMinutes) = (2, 3, 4)
        (tier.overQuota, tier.duplicates, tier.requestsPerMinute) = (.reject, .run, 7)
        (tier.outputs, tier.ownerMay) = ([.pdf], [.cancel])
        #expect(try JSONDecoder().decode(Tier.self, from: JSONEncoder().encode(tier)) == tier)
    }

    @Test("one of an older version has the lenient values of the rules that came later")
    func readsOlder() throws {
        let text = """
            {"name": "free", "weight": 1, "runningPerUser": 1, "monthlyCredits": 5,
             "limits": {"longestSeconds": 60, "largestBytes": 1000}, "retention": {"resultsDays": 9, "stagingDays": 7}}
            """
        #expect(try JSONDecoder().decode(Tier.self, from: Data(text.utf8)) == plain)
    }

    @Test("the kinds of outputs are told by their endings", arguments: OutputKind.allCases)
    func knowsEndings(kind: OutputKind) {
        let endings = [
            ".pdf", ".musicxml", ".mxl", ".mid", ".performance.mid", ".json", ".csv", ".2.png", ".2.svg",
            ".wav",
        ]
        #expect(endings.filter { OutputKind(ending: $0) == kind }.count == 1)
        #expect(OutputKind(ending: ".wav") == nil)
    }
}
