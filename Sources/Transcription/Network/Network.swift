import Core

/// A network that hears drums, ready to run. Training/MODEL.md describes it.
struct Network: Sendable {
    let front: FrontNetwork
    let temporal: TemporalNetwork

    /// Answers for a frame.
    let answersPerFrame: Int

    /// From the layers and tensors of a file; a `Problem` says what does not fit.
    init(_ settings: ModelSettings, tensors: [String: Tensor]) throws(Problem) {
        let (layers, outputs) = (settings.layers, settings.outputs)
        let gather = layers.firstIndex { if case .gather = $0 { true } else { false } }
        guard let gather, layers.count <= Self.mostLayers else {
            throw .unusableModel("it has no layer that gathers, or too many layers.")
        }
        front = try FrontNetwork(layers[...gather], bands: settings.features.bands, tensors: tensors)
        try Problem.require(
            front.framesPerStep == outputs.framesPerStep,
            "it answers for \(outputs.framesPerStep) frames a step and pools \(front.framesPerStep).")
        try Problem.require(outputs.beats.count <= Self.mostBeats, "it has too many outputs.")
        answersPerFrame = 2 * outputs.classes.count + outputs.beats.count
        temporal = try TemporalNetwork(
            layers[(gather + 1)...], width: front.width, answers: front.framesPerStep * answersPerFrame,
            tensors: tensors)
    }

    private static let mostLayers = 64
    private static let mostBeats = 8
}
