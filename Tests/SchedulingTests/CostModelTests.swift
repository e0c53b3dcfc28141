import Testing

@testable import Scheduling

@Suite("The cost model")
struct CostModelTests {
    @Test(
        "takes a file of unknown kind for what such files usually are",
        arguments: [("wav", 60_000), ("flac", 105_840), ("mp3", 441_000), ("", 441_000)])
    func guesses(ending: String, milliseconds: Int64) {
        #expect(CostModel().audioMilliseconds(bytes: 10_584_000, ending: ending) == milliseconds)
    }

    @Test("learns the rate of a kind of file, and of that alone")
    func learnsLength() {
        var model = CostModel()
        for _ in 0..<3 {
            model.learn(bytes: 1_000_000, ending: "mp3", audio: 25_000, work: nil, model: "fast")
        }
        #expect(model.audioMilliseconds(bytes: 4_000_000, ending: "mp3") == 100_000)
        #expect(model.audioMilliseconds(bytes: 176_400, ending: "wav") == 1_000)
    }

    @Test("learns the pace of each model, and takes an unknown one for as fast as the others")
    func learnsPace() {
        var model = CostModel()
        for _ in 0..<9 {
            model.learn(bytes: 1, ending: "wav", audio: 100_000, work: 5_000, model: "fast")
            model.learn(bytes: 1, ending: "wav", audio: 100_000, work: 50_000, model: "accurate")
        }
        #expect(model.workMilliseconds(audio: 1_000_000, model: "fast") / 10 == 5_000)
        #expect(model.workMilliseconds(audio: 1_000_000, model: "accurate") / 10 == 49_999)
        #expect((200_000...350_000).contains(model.workMilliseconds(audio: 1_000_000, model: "new")))
    }

    @Test("follows a change of the machine within some dozens of jobs")
    func follows() {
        var model = CostModel()
        for _ in 0..<500 { model.learn(bytes: 1, ending: "wav", audio: 1_000, work: 900, model: "fast") }
        for _ in 0..<40 { model.learn(bytes: 1, ending: "wav", audio: 1_000, work: 100, model: "fast") }
        #expect((100...115).contains(model.workMilliseconds(audio: 1_000, model: "fast")))
    }

    @Test("an empty file teaches nothing, and costs something")
    func survivesNothing() {
        var model = CostModel()
        model.learn(bytes: 0, ending: "wav", audio: 0, work: 0, model: "fast")
        #expect(model == CostModel())
        #expect(model.audioMilliseconds(bytes: 0, ending: "wav") == 1)
        #expect(model.workMilliseconds(audio: 0, model: "fast") == 1)
    }
}
