import Core
import MusicModel
import Testing

@testable import Transcription

@Suite("Network transcriber")
struct NetworkTranscriberTests {
    private let transcriber: NetworkTranscriber

    init() throws {
        transcriber = NetworkTranscriber(try ModelFile(TinyModel.onsetDetector.bytes))
    }

    @Test("hears strokes when they sound, and finds their beat")
    func hearsStrokes() throws {
        let performance = Performance(
            [[.kick], [.kick], [.kick], [.kick]], bars: 6, secondsPerBar: 2, from: 0.3)
        let heard = try transcriber.transcribe(performance.samples)
        #expect(heard.hits.count == performance.strokes.count)
        #expect(zip(heard.hits, performance.strokes).allSatisfy { abs($0.time - $1.time) < 0.03 })
        #expect(heard.hits.allSatisfy { $0.drum == .kick && $0.confidence > 0.5 })
        #expect(heard.beats.count > 20 && heard.duration > 12)
    }

    @Test("louder strokes have more velocity")
    func hearsDynamics() throws {
        var performance = Performance()
        performance.strike(.kick, at: 0.5, strength: 0.6)
        performance.strike(.kick, at: 1.5, strength: 1)
        let hits = try transcriber.transcribe(performance.samples).hits
        let soft = try #require(hits.first { abs($0.time - 0.5) < 0.03 })
        let loud = try #require(hits.first { abs($0.time - 1.5) < 0.03 })
        #expect(soft.velocity < loud.velocity)
    }

    @Test("the result does not depend on the blocks", arguments: [1_000, 44_100])
    func ignoresBlocks(size: Int) throws {
        let samples = Performance.rock(tempo: 110, bars: 2).samples
        #expect(try transcriber.transcribe(samples, blockSize: size) == transcriber.transcribe(samples))
    }

    @Test("silence has no drums, however it is made", arguments: [0, 100, 44_100])
    func refusesSilence(count: Int) {
        let silence = [Float](repeating: 0, count: count)
        let problem = #expect(throws: Problem.self) { try transcriber.transcribe(silence) }
        #expect(problem?.type == .noDrumsFound)
    }

    @Test("what keeps samples from coming is passed on")
    func passesProblemsOn() {
        let broken = Problem(.audioTruncated, detail: "", advice: "")
        let problem = #expect(throws: Problem.self) {
            try transcriber.transcribe({ () throws(Problem) -> [Float]? in throw broken }, progress: { _ in })
        }
        #expect(problem == broken)
    }

    @Test("progress tells the seconds heard")
    func tellsProgress() throws {
        var blocks = 3
        var told: [Double] = []
        let click = (0..<22_050).map { Float($0 % 11_025 < 2_000 ? 0.5 : 0) }
        _ = try transcriber.transcribe(
            { () throws(Problem) -> [Float]? in
                blocks -= 1
                return blocks >= 0 ? click : nil
            }, progress: { told.append($0) })
        #expect(told == [0.5, 1, 1.5])
    }
}
