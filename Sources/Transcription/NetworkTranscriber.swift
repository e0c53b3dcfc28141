import Core
import MusicModel

/// Hears drums by a trained network.
package struct NetworkTranscriber: Transcriber {
    private let model: ModelFile

    package init(_ model: ModelFile) {
        self.model = model
    }

    package func transcribe(
        _ next: () throws(Problem) -> [Float]?, hints: NotationHints, progress: (_ seconds: Double) -> Void
    ) throws(Problem) -> Transcription {
        guard var spectrum = LogSpectrum(model.spectrum) else { throw .noMemoryToHear }
        var network = ActivationStream(model.network)
        var hits = ActivationHits(model.rules)
        var beats = BeatAnswers(model.rules)
        var heard: [Hit] = []
        func hear(_ answers: [Float]) {
            heard += hits.hear(answers)
            beats.hear(answers)
        }
        while let block = try next() {
            hear(network.hear(spectrum.hear(block)))
            progress(spectrum.seconds)
        }
        hear(network.hear(spectrum.finish()))
        hear(network.finish())
        heard += hits.finish()
        return try Transcription(
            heard: KitSense(heard).sift(heard), activations: beats.activations, duration: spectrum.seconds,
            hints: hints)
    }
}
