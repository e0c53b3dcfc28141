import Core
import Glibc

/// The second part of a network: blocks that look far over time, and the head that answers.
struct TemporalNetwork: Sendable {
    /// Values of a step that comes in.
    let width: Int

    /// Answers for a step.
    let answers: Int

    /// Steps on either side that an answer depends on.
    let context: Int

    private let blocks: [DilatedBlock]
    private let headOfBlocks, headOfInput: Correlation

    /// The most steps that an answer may depend on, on either side.
    private static let mostContext = 8_192

    /// `layers` are blocks and a head.
    init(
        _ layers: ArraySlice<ModelSettings.Layer>, width: Int, answers: Int, tensors: [String: Tensor]
    ) throws(Problem) {
        var blocks: [DilatedBlock] = []
        for layer in layers.dropLast() {
            guard case .block(let name, let dilation, let groups) = layer else {
                throw .unusableModel("its layers are in no order that makes sense.")
            }
            blocks.append(
                try DilatedBlock(name, dilation: dilation, groups: groups, width: width, tensors: tensors))
        }
        guard case .head(let name) = layers.last else { throw .unusableModel("it has no head.") }
        let head = try LayerTensors(name, in: tensors, inputs: [2 * width, 1])
        try Problem.require(head.outputs == answers, "its head has \(head.outputs) answers, not \(answers).")
        self.blocks = blocks
        self.width = width
        self.answers = answers
        context = blocks.reduce(0) { $0 + $1.reach }
        try Problem.require(context <= Self.mostContext, "it looks \(context) steps ahead.")
        headOfBlocks = Self.half(of: head, from: 0, width: width, biases: head.biases)
        let none = [Float](repeating: 0, count: answers)
        headOfInput = Self.half(of: head, from: width, width: width, biases: none)
    }

    private static func half(
        of head: LayerTensors, from first: Int, width: Int, biases: [Float]
    ) -> Correlation {
        Correlation(taps: 1, depth: width, biases: biases) { output, _, input in
            head.weight.values[output * 2 * width + first + input]
        }
    }

    /// Answers [step][answer], 0...1, for the steps in `core` of `steps` [step][width], as if nothing were
    /// before and after them.
    func answers(to steps: [Float], core: Range<Int>) -> [Float] {
        let margin = blocks.map(\.reach).max() ?? 0
        let zeros = [Float](repeating: 0, count: margin * width)
        var padded = zeros + steps + zeros
        var hidden = [Float](repeating: 0, count: steps.count)
        for block in blocks { block.apply(to: &padded, width: width, margin: margin, hidden: &hidden) }
        var sums = [Float](repeating: 0, count: core.count * headOfBlocks.outputs)
        let start = core.lowerBound * width
        headOfBlocks.apply(headRows(core.count), from: padded, at: margin * width + start, into: &sums, at: 0)
        headOfInput.apply(headRows(core.count, adds: true), from: steps, at: start, into: &sums, at: 0)
        return logistic(sums)
    }

    private func headRows(_ count: Int, adds: Bool = false) -> Correlation.Rows {
        Correlation.Rows(
            count: count, stride: width, tapStride: 0, outputStride: headOfBlocks.outputs, adds: adds)
    }

    /// The outputs that are wanted, as activations. What is no number, as wild weights make it, is 0.
    private func logistic(_ sums: [Float]) -> [Float] {
        var activations: [Float] = []
        activations.reserveCapacity(sums.count / headOfBlocks.outputs * answers)
        for start in stride(from: 0, to: sums.count, by: headOfBlocks.outputs) {
            for sum in sums[start..<start + answers] {
                activations.append(sum.isNaN ? 0 : 1 / (1 + expf(-sum)))
            }
        }
        return activations
    }
}
