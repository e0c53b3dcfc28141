import Core

/// Weights and biases of a layer, of shapes that fit each other.
struct LayerTensors {
    /// As PyTorch lays them out: outputs first.
    let weight: Tensor

    /// One for each output.
    let biases: [Float]

    /// Outputs of the layer.
    var outputs: Int { biases.count }

    /// The most channels that planes or steps may have.
    private static let mostOutputs = 512

    /// `NAME.weight` and `NAME.bias`. `inputs` are the dimensions that the weight must have after its
    /// outputs; nil for one that is free.
    init(_ name: String, in tensors: [String: Tensor], inputs: [Int?]) throws(Problem) {
        guard let weight = tensors[name + ".weight"], let bias = tensors[name + ".bias"] else {
            throw .unusableModel("the tensors \(name).weight and \(name).bias are not both there.")
        }
        let fits =
            weight.shape.count == inputs.count + 1
            && zip(weight.shape.dropFirst(), inputs).allSatisfy { $1 == nil || $0 == $1 }
            && bias.shape == [weight.shape[0]] && weight.shape[0] <= Self.mostOutputs
        try Problem.require(fits, "the shape \(weight.shape) of \(name).weight does not fit its neighbours.")
        self.weight = weight
        biases = bias.values
    }
}
