import FoundationEssentials
import Glibc
import MusicModel
import Testing

@testable import Transcription

/// The models that ship, against what PyTorch says: `python3 -m ear.export --vectors` writes both.
@Suite("The shipped models")
struct ShippedModelTests {
    private static let names = ["fast", "accurate"]

    private static func model(_ name: String) throws -> ModelFile {
        try ModelFile(bytes(of: "Models/\(name).safetensors"))
    }

    private static func vectors(_ name: String) throws -> [String: Tensor] {
        try TensorFile(bytes(of: "Tests/Golden/Network/\(name).vectors.safetensors")).tensors
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try Array(Data(contentsOf: URL(filePath: "/\(root)/\(path)")))
    }

    /// The signal of Training/MODEL.md, section 6.
    private static var chirps: [Float] {
        (0..<4 * 44_100).map { number in
            let (n, k) = (Double(number), Double(number % 11_025))
            let thump = 0.5 * exp(-k / 2_000) * sin(0.02 * k)
            let sweep = (0.002 * k * k).truncatingRemainder(dividingBy: 2 * .pi)
            let hiss = 0.3 * exp(-k / 800) * sin(1.1 * k + sweep)
            return Float(thump + hiss + 0.1 * sin(0.03 * n + 0.000_000_4 * n * n))
        }
    }

    @Test("sound becomes the features that it was trained on", arguments: names)
    func seesFeatures(name: String) throws {
        var spectrum = try #require(LogSpectrum(Self.model(name).spectrum))
        let features = spectrum.hear(Self.chirps) + spectrum.finish()
        let expected = try #require(Self.vectors(name)["chirps.features"]).values
        try #require(features.count == expected.count)
        #expect(zip(features, expected).allSatisfy { abs($0 - $1) < 1e-4 })
    }

    @Test("the network answers what PyTorch answers", arguments: names, [20, 2_048])
    func agrees(name: String, stepsAtOnce: Int) throws {
        let (network, vectors) = try (Self.model(name).network, Self.vectors(name))
        for sound in ["chirps", "noise"] {
            var stream = ActivationStream(network, stepsAtOnce: stepsAtOnce)
            let answers = try stream.hear(#require(vectors["\(sound).features"]).values) + stream.finish()
            for (part, places) in [("onsets", 0..<12), ("velocities", 12..<24), ("beats", 24..<26)] {
                let expected = try #require(vectors["\(sound).\(part)"]).values
                let found = stride(from: 0, to: answers.count, by: 26).flatMap { frame in
                    places.map { answers[frame + $0] }
                }
                try #require(found.count == expected.count)
                #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-4 }, "\(sound) \(part)")
            }
        }
    }

    @Test("the answers do not depend on the chunks, far as the network looks", arguments: names, [97, 300])
    func ignoresChunks(name: String, stepsAtOnce: Int) throws {
        let model = try Self.model(name)
        var spectrum = try #require(LogSpectrum(model.spectrum))
        let sound = Self.chirps
        let features =
            (1...5).flatMap { turn in spectrum.hear(sound.map { $0 / Float(turn) }) } + spectrum.finish()
        let steps = model.network.front.steps(of: features)
        let count = steps.count / model.network.front.width
        try #require(count > 2 * model.network.temporal.context + stepsAtOnce)
        let whole = model.network.temporal.answers(to: steps, core: 0..<count)
        var stream = ActivationStream(model.network, stepsAtOnce: stepsAtOnce)
        let pieces = stream.hear(features) + stream.finish()
        try #require(pieces.count == whole.count)
        #expect(zip(pieces, whole).allSatisfy { abs($0 - $1) < 1e-5 })
    }

    @Test("it hears the drums of a rock groove, and hardly any that are not there", arguments: names)
    func hearsDrums(name: String) throws {
        let performance = Performance.rock(tempo: 110, bars: 4)
        let heard = try NetworkTranscriber(Self.model(name)).transcribe(performance.samples)
        for family in [DrumClass.Family.kick, .snare, .hiHat] {
            let agreement = heard.agreement(with: performance, on: family)
            #expect(agreement.recall > 0.8 && agreement.precision > 0.7, "\(family)")
        }
        let others = heard.hits.filter { [.toms, .cymbals].contains($0.drum.family) }
        #expect(others.count * 20 < heard.hits.count)
    }

    @Test("it hears toms, and which of two is the higher", arguments: names)
    func hearsToms(name: String) throws {
        let pattern: [[DrumClass]] = [
            [.highTom], [.highTom], [.lowTom], [.lowTom], [.closedHiHat], [], [.closedHiHat], [],
        ]
        let performance = Performance(pattern, bars: 4, secondsPerBar: 2)
        let heard = try NetworkTranscriber(Self.model(name)).transcribe(performance.samples)
        let agreement = heard.agreement(with: performance, on: .toms)
        #expect(agreement.recall > 0.8 && agreement.precision > 0.7)
        for stroke in performance.strokes where stroke.drum.family == .toms {
            let wrong: DrumClass = stroke.drum == .highTom ? .lowTom : .highTom
            #expect(!heard.hits.contains { abs($0.time - stroke.time) < 0.03 && $0.drum == wrong })
        }
    }
}
