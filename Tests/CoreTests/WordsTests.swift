import Testing

@testable import Core

@Suite("Words of the house")
struct WordsTests {
    @Test(
        "names that the API promises are lower case with underscores",
        arguments: JobState.allCases.map(\.rawValue) + WaitingReason.allCases.map(\.rawValue)
            + ProblemType.allCases.map(\.rawValue) + Stage.allCases.map(\.rawValue)
            + ArtifactKind.allCases.map(\.rawValue))
    func namesAreStable(name: String) {
        #expect(name.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil)
    }

    @Test("every problem has a title of its own and a URI", arguments: ProblemType.allCases)
    func problemsSpeak(type: ProblemType) {
        #expect(ProblemType.allCases.count { $0.title == type.title } == 1)
        #expect(type.uri == "urn:drumscribe:error:" + type.rawValue)
    }

    @Test("a wait is explained in one sentence", arguments: WaitingReason.allCases)
    func waitsSpeak(reason: WaitingReason) {
        #expect(
            reason.sentence.hasSuffix(".")
                && WaitingReason.allCases.count { $0.sentence == reason.sentence } == 1)
    }

    @Test(
        "nothing more happens to a job that is delivered, failed or cancelled", arguments: JobState.allCases)
    func statesEnd(state: JobState) {
        #expect(state.isFinal == [.delivered, .failed, .cancelled].contains(state))
    }

    @Test("progress is a percentage", arguments: [(-5, 0), (0, 0), (37, 37), (100, 100), (250, 100)])
    func progressIsBounded(said: Int, meant: Int) {
        #expect(StageProgress(stage: .transcribing, percent: said).percent == meant)
    }

    @Test(
        "a job's number reads back from its text, and nothing else does",
        arguments: ["0", "-1", "", "1a", "９", "99999999999999999999"])
    func jobNumbers(text: String) {
        #expect(JobID(text) == nil)
        #expect(JobID("17") == JobID(17) && JobID(17).description == "17" && JobID(2) < JobID(10))
    }

    @Test("a digest is 32 bytes, written as 64 digits")
    func digestsRead() throws {
        let digest = try #require(ContentDigest(bytes: (0..<32).map { UInt8($0 * 8) }))
        #expect(digest.description.count == 64 && digest.description.hasPrefix("0008101820"))
        #expect(ContentDigest(digest.description) == digest)
        #expect(
            ContentDigest(bytes: [1, 2]) == nil && ContentDigest(String(digest.description.dropLast())) == nil
        )
        #expect(ContentDigest("zz" + digest.description.dropFirst(2)) == nil)
    }
}
