import Core

/// The layers over planes as they are put together, with what each makes of the planes.
struct PlanePlan {
    private(set) var layers: [PlaneLayer] = []
    private(set) var shape: Shape

    /// Frames that a point stands for.
    private(set) var framesPerPoint = 1

    /// Frames on either side of its own that a point depends on.
    private(set) var reach = 0

    /// Begins with one channel.
    init(frequencies: Int) {
        shape = Shape(channels: 1, frequencies: frequencies)
    }

    mutating func add(_ layer: ModelSettings.Layer, tensors: [String: Tensor]) throws(Problem) {
        switch layer {
        case .convolution(let name):
            try addConvolution(LayerTensors(name, in: tensors, inputs: [shape.channels, 3, 3]))
        case .maxPool(let time, let frequency): try addPool(time: time, frequency: frequency)
        case .gather, .block, .head: throw .unusableModel("its layers are in no order that makes sense.")
        }
    }

    private mutating func addConvolution(_ parts: LayerTensors) {
        let channels = shape.channels
        let stride = layers.isEmpty ? 1 : Correlation.roundedUp(channels)
        let correlation = Correlation(taps: 3, depth: 3 * stride, biases: parts.biases) {
            output, tap, place in
            let channel = place % stride
            guard channel < channels else { return 0 }
            return parts.weight.values[((output * channels + channel) * 3 + tap) * 3 + place / stride]
        }
        layers.append(.convolution(correlation))
        shape.channels = parts.outputs
        reach += framesPerPoint
    }

    private mutating func addPool(time: Int, frequency: Int) throws(Problem) {
        try Problem.require(
            !layers.isEmpty && Self.pools.contains(time) && Self.pools.contains(frequency)
                && frequency <= shape.frequencies && framesPerPoint * time <= Self.pools.upperBound,
            "it pools \(time) x \(frequency) points where that cannot be.")
        layers.append(.maxPool(time: time, frequency: frequency))
        shape.frequencies /= frequency
        framesPerPoint *= time
    }

    private static let pools = 1...8
}

extension PlanePlan {
    /// Channels that are wanted, and points over frequency.
    struct Shape {
        var channels, frequencies: Int
    }
}
