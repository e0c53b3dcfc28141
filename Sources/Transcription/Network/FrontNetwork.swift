import Core

/// The first part of a network: convolutions and pools over time and frequency, joined to one row of values a
/// step.
struct FrontNetwork: Sendable {
    /// Values of a frame that comes in.
    let bands: Int

    /// Values of a step that goes out, whole tiles.
    let width: Int

    /// Frames of a step.
    let framesPerStep: Int

    /// Frames on either side of a step that it depends on, whole steps.
    let context: Int

    private let layers: [PlaneLayer]
    private let gather: Correlation

    /// `layers` are those up to and with the one that gathers.
    init(
        _ layers: ArraySlice<ModelSettings.Layer>, bands: Int, tensors: [String: Tensor]
    ) throws(Problem) {
        var plan = PlanePlan(frequencies: bands)
        for layer in layers.dropLast() { try plan.add(layer, tensors: tensors) }
        guard case .gather(let name) = layers.last else {
            throw .unusableModel("no layer gathers what its planes say.")
        }
        let shape = plan.shape
        let parts = try LayerTensors(name, in: tensors, inputs: [shape.channels * shape.frequencies, 1])
        try Problem.require(
            parts.outputs == Correlation.roundedUp(parts.outputs), "\(name) has \(parts.outputs) outputs.")
        self.bands = bands
        self.layers = plan.layers
        width = parts.outputs
        framesPerStep = plan.framesPerPoint
        context = (plan.reach + framesPerStep - 1) / framesPerStep * framesPerStep
        gather = Self.gather(parts, shape)
    }

    /// In the file, the values of a channel are side by side; here those of a frequency are.
    private static func gather(_ parts: LayerTensors, _ shape: PlanePlan.Shape) -> Correlation {
        let stride = Correlation.roundedUp(shape.channels)
        return Correlation(taps: 1, depth: shape.frequencies * stride, biases: parts.biases) {
            output, _, place in
            let (frequency, channel) = (place / stride, place % stride)
            guard channel < shape.channels else { return 0 }
            let row = channel * shape.frequencies + frequency
            return parts.weight.values[output * shape.channels * shape.frequencies + row]
        }
    }

    /// Steps [step][width] of whole steps of `features` [frame][band], as if nothing were before and after
    /// them.
    func steps(of features: [Float]) -> [Float] {
        var planes = Planes(features, frequencies: bands)
        for layer in layers { planes = layer.apply(planes) }
        var steps = [Float](repeating: 0, count: planes.times * width)
        let rows = Correlation.Rows(
            count: planes.times, stride: planes.lineStride, tapStride: 0, outputStride: width, rectifies: true
        )
        gather.apply(
            rows, from: planes.values, at: planes.offset(time: 0, frequency: 0), into: &steps, at: 0)
        return steps
    }
}
