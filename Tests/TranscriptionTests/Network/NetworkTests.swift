import FoundationEssentials
import Support
import Testing

@testable import Transcription

@Suite("Network")
struct NetworkTests {
    private func noise(frames: Int, bands: Int = TinyModel.bands) -> [Float] {
        var random = SeededRandom(seed: 11)
        return (0..<frames * bands).map { _ in Float.random(in: 0...1.5, using: &random) }
    }

    private func answers(_ model: ModelFile, _ features: [Float], stepsAtOnce: Int, block: Int) -> [Float] {
        var stream = ActivationStream(model.network, stepsAtOnce: stepsAtOnce)
        var answers: [Float] = []
        for start in stride(from: 0, to: features.count, by: block * TinyModel.bands) {
            let end = min(features.count, start + block * TinyModel.bands)
            answers += stream.hear(Array(features[start..<end]))
        }
        return answers + stream.finish()
    }

    @Test("answers as arithmetic says", arguments: [1, 2, 3, 40, 151], [1 as UInt64, 2])
    func answersRight(frames: Int, seed: UInt64) throws {
        let tiny = TinyModel.random(seed: seed)
        let settings = try JSONDecoder().decode(ModelSettings.self, from: Data(tiny.settings.utf8))
        let features = noise(frames: frames)
        let expected = ReferenceNetwork(settings: settings, tensors: tiny.tensors).answers(to: features)
        let heard = answers(try ModelFile(tiny.bytes), features, stepsAtOnce: 2_048, block: 1_000)
        try #require(heard.count == expected.count && heard.count == frames * TinyModel.answers)
        #expect(zip(heard, expected).allSatisfy { abs(Double($0) - $1) < 1e-5 })
        #expect((expected.max() ?? 0) - (expected.min() ?? 0) > 0.2)
    }

    @Test("the answers do not depend on the chunks", arguments: [(1, 7), (17, 1), (100, 333), (2_048, 999)])
    func ignoresChunks(stepsAtOnce: Int, block: Int) throws {
        let model = try ModelFile(TinyModel.random().bytes)
        let features = noise(frames: 1_501)
        let whole = answers(model, features, stepsAtOnce: 100_000, block: 100_000)
        let pieces = answers(model, features, stepsAtOnce: stepsAtOnce, block: block)
        try #require(pieces.count == whole.count)
        #expect(zip(pieces, whole).allSatisfy { abs($0 - $1) < 1e-5 })
    }

    @Test("nothing heard, nothing answered")
    func answersNothing() throws {
        let model = try ModelFile(TinyModel.random().bytes)
        #expect(answers(model, [], stepsAtOnce: 64, block: 1) == [])
    }

    @Test("it looks as far as its layers do")
    func knowsContext() throws {
        let network = try ModelFile(TinyModel.random().bytes).network
        #expect(network.front.framesPerStep == 2 && network.front.context == 4)
        #expect(network.temporal.context == 2 + 4)
    }

    @Test("weights so wild that sums are no numbers give activations all the same")
    func survivesOverflow() throws {
        var tiny = TinyModel.random()
        for name in ["front.0.weight", "front.1.weight", "gather.weight", "head.weight"] {
            let tensor = try #require(tiny.tensors[name])
            tiny.tensors[name] = Tensor(shape: tensor.shape, values: tensor.values.map { $0 * 1e36 })
        }
        let heard = answers(try ModelFile(tiny.bytes), noise(frames: 30), stepsAtOnce: 64, block: 30)
        #expect(heard.allSatisfy { (0...1).contains($0) })
    }
}
