import Core

/// x + dense(max(0, dilated(x))): a correlation over times far apart, in groups, then a dense layer across
/// them.
struct DilatedBlock: Sendable {
    /// Steps on either side that an answer depends on.
    let reach: Int

    private let dilation: Int
    private let groups: [Correlation]
    private let dense: Correlation

    /// `width` is that of the steps. A `Problem` says what does not fit.
    init(
        _ name: String, dilation: Int, groups count: Int, width: Int, tensors: [String: Tensor]
    ) throws(Problem) {
        try Problem.require(
            (1...1_024).contains(dilation) && count >= 1 && width % count == 0
                && Correlation.roundedUp(width / count) == width / count,
            "\(name) has a dilation of \(dilation) and \(count) groups.")
        let dilated = try LayerTensors(name + ".dilated", in: tensors, inputs: [width / count, nil])
        let dense = try LayerTensors(name + ".dense", in: tensors, inputs: [width, 1])
        let taps = dilated.weight.shape[2]
        try Problem.require(
            dilated.outputs == width && dense.outputs == width && taps % 2 == 1 && taps <= 15,
            "the tensors of \(name) do not fit its neighbours.")
        self.dilation = dilation
        reach = taps / 2 * dilation
        groups = (0..<count).map { Self.group($0, of: count, dilated, taps: taps) }
        self.dense = Correlation(taps: 1, depth: width, biases: dense.biases) { output, _, input in
            dense.weight.values[output * width + input]
        }
    }

    private static func group(_ group: Int, of count: Int, _ parts: LayerTensors, taps: Int) -> Correlation {
        let size = parts.outputs / count
        let own = group * size..<(group + 1) * size
        return Correlation(taps: taps, depth: size, biases: Array(parts.biases[own])) { output, tap, input in
            parts.weight.values[((own.lowerBound + output) * size + input) * taps + tap]
        }
    }

    /// Runs over the steps between `margin` steps of zeros on either side; `hidden` has room for a row for
    /// each.
    func apply(to steps: inout [Float], width: Int, margin: Int, hidden: inout [Float]) {
        let count = steps.count / width - 2 * margin
        let size = width / groups.count
        let far = Correlation.Rows(
            count: count, stride: width, tapStride: dilation * width, outputStride: width, rectifies: true)
        for (number, group) in groups.enumerated() {
            let start = (margin - reach) * width + number * size
            group.apply(far, from: steps, at: start, into: &hidden, at: number * size)
        }
        let across = Correlation.Rows(
            count: count, stride: width, tapStride: 0, outputStride: width, adds: true)
        dense.apply(across, from: hidden, at: 0, into: &steps, at: margin * width)
    }
}
