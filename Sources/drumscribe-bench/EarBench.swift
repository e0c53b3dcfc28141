import Core
import MusicModel
import Transcription

/// What hearing costs, from samples to hits and beats, beside reading the same samples once.
struct EarBench {
    private let seconds = 60

    func run() throws {
        let samples = Groove().samples(seconds: seconds)
        var sum: Float = 0
        let reading = Figure.processorSeconds { for sample in samples { sum += abs(sample) } }
        let hearing = try Figure.processorSeconds { try hear(samples) }
        Figure(name: "ear.rules.cpu", value: hearing / Double(seconds) * 60, unit: "s/min").report()
        Figure(name: "ear.reading.cpu", value: reading / Double(seconds) * 60, unit: "s/min").report()
        Figure(name: "ear.loudness", value: Double(sum) / Double(samples.count), unit: "FS").report()
    }

    private func hear(_ samples: [Float]) throws {
        var rest = samples[...]
        let transcription = try SpectralTranscriber().transcribe(
            { () throws(Problem) -> [Float]? in
                guard !rest.isEmpty else { return nil }
                defer { rest = rest.dropFirst(4_096) }
                return Array(rest.prefix(4_096))
            }, progress: { _ in })
        precondition(!transcription.hits.isEmpty, "nothing was heard, so nothing was measured")
    }
}
