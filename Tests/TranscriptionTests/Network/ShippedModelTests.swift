import FoundationEssentials
import Glibc
import MusicModel
import Testing

@testable import Transcription

/// The model that ships, against what PyTorch says: `python3 -m ear.export --vectors` writes both.
@Suite("The shipped model")
struct ShippedModelTests {
    private let model: ModelFile
    private let vectors: [String: Tensor]

    init() throws {
        model = try ModelFile(Self.bytes(of: "Models/fast.safetensors"))
        vectors = try TensorFile(Self.bytes(of: "Tests/Golden/Network/fast.vectors.safetensors")).tensors
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try Array(Data(contentsOf: URL(filePath: "/\(root)/\(path)")))
    }

    private func vector(_ name: String) throws -> [Float] {
        try #require(vectors[name]).values
    }

    /// The signal of Training/MODEL.md, section 5.
    private static var chirps: [Float] {
        (0..<4 * 44_100).map { number in
            let (n, k) = (Double(number), Double(number % 11_025))
            let thump = 0.5 * exp(-k / 2_000) * sin(0.02 * k)
            let sweep = (0.002 * k * k).truncatingRemainder(dividingBy: 2 * .pi)
            let hiss = 0.3 * exp(-k / 800) * sin(1.1 * k + sweep)
            return Float(thump + hiss + 0.1 * sin(0.03 * n + 0.000_000_4 * n * n))
        }
    }

    @Test("sound becomes the features that it was trained on")
    func seesFeatures() throws {
        var spectrum = try #require(LogSpectrum(model.spectrum))
        let features = spectrum.hear(Self.chirps) + spectrum.finish()
        let expected = try vector("chirps.features")
        try #require(features.count == expected.count)
        #expect(zip(features, expected).allSatisfy { abs($0 - $1) < 1e-4 })
    }

    @Test("the network answers what PyTorch answers", arguments: ["chirps", "noise"], [20, 2_048])
    func agrees(name: String, stepsAtOnce: Int) throws {
        var stream = ActivationStream(model.network, stepsAtOnce: stepsAtOnce)
        let answers = stream.hear(try vector(name + ".features")) + stream.finish()
        for (part, places) in [("onsets", 0..<12), ("velocities", 12..<24), ("beats", 24..<26)] {
            let expected = try vector("\(name).\(part)")
            let found = stride(from: 0, to: answers.count, by: 26).flatMap { frame in
                places.map { answers[frame + $0] }
            }
            try #require(found.count == expected.count)
            #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-4 }, "\(part)")
        }
    }

    @Test("it hears the drums of a rock groove")
    func hearsDrums() throws {
        let performance = Performance.rock(tempo: 110, bars: 4)
        let heard = try NetworkTranscriber(model).transcribe(performance.samples)
        for family in [DrumClass.Family.kick, .snare, .hiHat] {
            let agreement = heard.agreement(with: performance, on: family)
            #expect(agreement.recall > 0.6, "\(family)")
        }
    }
}
