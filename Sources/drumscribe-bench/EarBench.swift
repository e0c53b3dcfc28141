import Core
import LinuxKit
import ModelShelf
import MusicModel
import Transcription

/// What hearing costs, from samples to hits and beats, by each model that ships and, beside them, reading the same
/// samples once; how much memory an hour takes; and what PyTorch needs for the same network where it is installed.
/// Models are taken from `Models` of the folder that the benchmark is started in.
struct EarBench {
    private let seconds = 60
    private let models = ModelShelf(directories: ["Models"])

    func run() throws {
        let samples = PlainDrums().samples(seconds: seconds)
        var sum: Float = 0
        let reading = Figure.processorSeconds { for sample in samples { sum += abs(sample) } }
        // The small ones first: the most memory that was ever in use is all that the kernel tells.
        for model in models.survey().sorted(by: { ($0.bytes ?? 0) < ($1.bytes ?? 0) }) {
            try measure(model, samples)
        }
        report("reading.cpu", reading)
        Figure(name: "ear.loudness", value: Double(sum) / Double(samples.count), unit: "FS").report()
    }

    private func measure(_ model: ShelvedModel, _ samples: [Float]) throws {
        if case .refused(let problem) = model.state { throw problem }
        let ear = NetworkTranscriber(try file(at: model.path))
        let cost = try Figure.processorSeconds { try hear(samples, times: 1, by: ear) }
        report("\(model.name).cpu", cost)
        try hear(samples, times: 60, by: ear)
        Figure(name: "ear.\(model.name).rss", value: Double(ProcessorTime.peakMemory) / 1e6, unit: "MB")
            .report()
        guard let torch = try TorchBench().secondsPerMinute(model.path, samples) else { return }
        report("\(model.name).pytorch", torch)
        Figure(name: "ear.\(model.name).ratio", value: torch / (cost / Double(seconds) * 60), unit: "x")
            .report()
    }

    private func report(_ name: String, _ processorSeconds: Double) {
        Figure(name: "ear.\(name)", value: processorSeconds / Double(seconds) * 60, unit: "s/min").report()
    }

    private func file(at path: String) throws -> ModelFile {
        try ModelFile(Descriptor.reading(path: path).read(atMost: ModelFile.largestSize + 1))
    }

    /// The samples so many times over, as a recording that streams by.
    private func hear(_ samples: [Float], times: Int, by ear: any Transcriber) throws {
        var (rest, left) = (samples[...], times - 1)
        let transcription = try ear.transcribe(
            { () throws(Problem) -> [Float]? in
                if rest.isEmpty, left > 0 { (rest, left) = (samples[...], left - 1) }
                guard !rest.isEmpty else { return nil }
                defer { rest = rest.dropFirst(4_096) }
                return Array(rest.prefix(4_096))
            }, progress: { _ in })
        precondition(!transcription.hits.isEmpty, "nothing was heard, so nothing was measured")
    }
}
