extension ModelFile {
    /// What is worth knowing about a model before it is chosen.
    package struct Facts: Sendable, Hashable {
        /// The day it was made, as its makers write it; nil where they do not say.
        package let date: String?

        /// Under which licence its weights are; nil where they do not say.
        package let licence: String?

        /// What it has learned from, a line each.
        package let trainingData: [String]

        /// Weights and biases of the network.
        package let parameters: Int

        /// The drums that it tells apart, by their raw values, in the order of its answers.
        package let classes: [String]

        /// Values of a frame.
        package let bands: Int

        /// From one frame to the next, in seconds.
        package let hop: Double
    }
}

extension ModelFile.Facts {
    /// Of a file whose settings and tensors fit each other. The filter bank is not learned.
    init(_ settings: ModelSettings, tensors: [String: Tensor]) {
        date = settings.date
        licence = settings.licence
        trainingData = settings.training?.data ?? []
        parameters = tensors.filter { $0.key != "filterbank" }.values.reduce(0) { $0 + $1.values.count }
        classes = settings.outputs.classes
        bands = settings.features.bands
        hop = Double(settings.features.hop) / Double(settings.features.sampleRate)
    }
}
