import CKernels

/// Weights and biases of one layer, or a part of one, in the kernels' order.
struct Correlation: Sendable {
    /// Inputs lie in so many places, `depth` side by side in each.
    let taps, depth: Int

    /// As wanted, rounded up to a whole tile. Those that nobody wanted are 0.
    let outputs: Int

    private let weights, biases: [Float]

    private static let tileSize = Int(ckernels_tile)

    /// `weight` tells the weight of an output by output, tap and place in the tap.
    init(taps: Int, depth: Int, biases: [Float], weight: (_ output: Int, _ tap: Int, _ place: Int) -> Float) {
        let outputs = Self.roundedUp(biases.count)
        let tile = Self.tileSize
        var weights = [Float](repeating: 0, count: outputs * taps * depth)
        for output in biases.indices {
            let start = output / tile * tile * taps * depth + output % tile
            for input in 0..<taps * depth {
                weights[start + input * tile] = weight(output, input / depth, input % depth)
            }
        }
        self.taps = taps
        self.depth = depth
        self.outputs = outputs
        self.weights = weights
        self.biases = biases + [Float](repeating: 0, count: outputs - biases.count)
    }

    /// To whole tiles.
    static func roundedUp(_ count: Int) -> Int {
        let tile = tileSize
        return (count + tile - 1) / tile * tile
    }

    /// Correlates `rows` of `input`, the first of which begins at `start`, into `output` from `place` on.
    func apply(
        _ rows: Rows, from input: [Float], at start: Int, into output: inout [Float], at place: Int
    ) {
        guard rows.count > 0 else { return }
        let read = (rows.count - 1) * rows.stride + (taps - 1) * rows.tapStride + depth
        let written = (rows.count - 1) * rows.outputStride + outputs
        precondition(start >= 0 && start + read <= input.count, "a kernel must not read beyond its input")
        precondition(
            place >= 0 && place + written <= output.count, "a kernel must not write beyond its output")
        var job = ckernels_correlation(
            rows: rows.count, row_stride: rows.stride, taps: taps, tap_stride: rows.tapStride, depth: depth,
            outputs: outputs, output_stride: rows.outputStride, adds: rows.adds, rectifies: rows.rectifies)
        input.withUnsafeBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                guard let from = input.baseAddress, let to = output.baseAddress else { return }
                ckernels_correlate(&job, from + start, weights, biases, to + place)
            }
        }
    }
}

extension Correlation {
    /// Where rows lie, all in floats, and what becomes of the sums.
    struct Rows {
        let count: Int

        /// From the input of one row to that of the next, and from one tap to the next.
        let stride, tapStride: Int

        let outputStride: Int

        /// Whether sums are added to what is there.
        var adds = false

        /// Whether negative results become 0.
        var rectifies = false
    }
}
