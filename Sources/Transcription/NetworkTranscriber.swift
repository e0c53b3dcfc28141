import Core
import MusicModel

/// Hears drums by a trained network.
package struct NetworkTranscriber: Transcriber {
    private let model: ModelFile

    package init(_ model: ModelFile) {
        self.model = model
    }

    package func transcribe(
        _ next: () throws(Problem) -> [Float]?, progress: (_ seconds: Double) -> Void
    ) throws(Problem) -> Transcription {
        guard var spectrum = LogSpectrum(model.spectrum) else { throw .noMemoryToHear }
        var network = ActivationStream(model.network)
        var hits = ActivationHits(model.rules)
        var heard: [Hit] = []
        while let block = try next() {
            heard += hits.hear(network.hear(spectrum.hear(block)))
            progress(spectrum.seconds)
        }
        heard += hits.hear(network.hear(spectrum.finish()))
        heard += hits.hear(network.finish()) + hits.finish()
        return try Transcription(heard: KitSense(heard).sift(heard), duration: spectrum.seconds)
    }
}
