import Core
import LinuxKit
import MusicModel
import Transcription

/// What hearing costs, from samples to hits and beats: by the shipped network, by rules, and, beside both, reading
/// the same samples once. The network is taken from `Models` of the folder that the benchmark is started in.
struct EarBench {
    private let seconds = 60

    func run() throws {
        let samples = Groove().samples(seconds: seconds)
        var sum: Float = 0
        let reading = Figure.processorSeconds { for sample in samples { sum += abs(sample) } }
        let network = NetworkTranscriber(try shippedModel())
        for (name, ear) in [("fast", network), ("rules", SpectralTranscriber())]
            as [(String, any Transcriber)]
        {
            let hearing = try Figure.processorSeconds { try hear(samples, by: ear) }
            Figure(name: "ear.\(name).cpu", value: hearing / Double(seconds) * 60, unit: "s/min").report()
        }
        Figure(name: "ear.reading.cpu", value: reading / Double(seconds) * 60, unit: "s/min").report()
        Figure(name: "ear.loudness", value: Double(sum) / Double(samples.count), unit: "FS").report()
    }

    private func shippedModel() throws -> ModelFile {
        let file = try Descriptor.reading(path: "Models/fast.safetensors")
        return try ModelFile(file.read(atMost: ModelFile.largestSize + 1))
    }

    private func hear(_ samples: [Float], by ear: any Transcriber) throws {
        var rest = samples[...]
        let transcription = try ear.transcribe(
            { () throws(Problem) -> [Float]? in
                guard !rest.isEmpty else { return nil }
                defer { rest = rest.dropFirst(4_096) }
                return Array(rest.prefix(4_096))
            }, progress: { _ in })
        precondition(!transcription.hits.isEmpty, "nothing was heard, so nothing was measured")
    }
}
