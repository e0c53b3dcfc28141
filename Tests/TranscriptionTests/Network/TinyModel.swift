import Support

@testable import Transcription

/// A model small enough for tests, and the bytes of its file.
struct TinyModel {
    /// What the file says under `drumscribe`.
    var settings: String

    var tensors: [String: Tensor]

    /// The file.
    var bytes: [UInt8] { TensorBytes(metadata: ["drumscribe": settings], tensors: tensors).file }
}

extension TinyModel {
    static let classes = ["kick", "snare", "side_stick"]
    static let bands = 12
    static let answers = 7

    /// All kinds of layers, sizes that fill no tile, and random weights.
    static func random(seed: UInt64 = 1) -> TinyModel {
        var random = SeededRandom(seed: seed)
        func weights(_ shape: Int...) -> Tensor {
            let reach = 1.5 / Float(shape.dropFirst().reduce(1, *)).squareRoot()
            let count = shape.reduce(1, *)
            let values = (0..<count).map { _ in Float.random(in: -reach...reach, using: &random) }
            return Tensor(shape: shape, values: values)
        }
        return TinyModel(
            settings: settings(layers: layers, framesPerStep: 2),
            tensors: [
                "filterbank": filterBank,
                "front.0.weight": weights(5, 1, 3, 3), "front.0.bias": weights(5),
                "front.1.weight": weights(18, 5, 3, 3), "front.1.bias": weights(18),
                "gather.weight": weights(32, 36, 1), "gather.bias": weights(32),
                "block.0.dilated.weight": weights(32, 16, 5), "block.0.dilated.bias": weights(32),
                "block.0.dense.weight": weights(32, 32, 1), "block.0.dense.bias": weights(32),
                "block.1.dilated.weight": weights(32, 32, 3), "block.1.dilated.bias": weights(32),
                "block.1.dense.weight": weights(32, 32, 1), "block.1.dense.bias": weights(32),
                "head.weight": weights(14, 64, 1), "head.bias": weights(14),
            ])
    }

    private static let layers = """
        {"kind":"convolution","name":"front.0","activation":"relu"},{"kind":"max_pool","time":2,"frequency":3},
        {"kind":"convolution","name":"front.1","activation":"relu"},{"kind":"max_pool","time":1,"frequency":2},
        {"kind":"gather","name":"gather","activation":"relu"},
        {"kind":"block","name":"block.0","dilation":1,"groups":2},
        {"kind":"block","name":"block.1","dilation":4,"groups":1},
        {"kind":"head","name":"head","activation":"sigmoid"}
        """

    /// Frames that are louder than those before sound like a bass drum; the louder they are, the harder it is
    /// struck.
    static let onsetDetector: TinyModel = {
        var rise = [Float](repeating: 0, count: 18)
        (rise[1], rise[4], rise[13]) = (-1, 1, 1)
        var gather = [Float](repeating: 0, count: 16 * 2 * bands)
        for band in 0..<bands { (gather[band], gather[2 * bands + bands + band]) = (1, 1) }
        var head = [Float](repeating: 0, count: answers * 32)
        (head[0], head[3 * 32 + 1]) = (2, 0.2)
        let zeros = [Float](repeating: 0, count: 16)
        return TinyModel(
            settings: settings(layers: detectorLayers, framesPerStep: 1),
            tensors: [
                "filterbank": filterBank,
                "front.0.weight": Tensor(shape: [2, 1, 3, 3], values: rise),
                "front.0.bias": Tensor(shape: [2], values: [0, 0]),
                "gather.weight": Tensor(shape: [16, 2 * bands, 1], values: gather),
                "gather.bias": Tensor(shape: [16], values: zeros),
                "head.weight": Tensor(shape: [answers, 32, 1], values: head),
                "head.bias": Tensor(shape: [answers], values: [-6, -6, -6, -2, 0, 0, 0]),
            ])
    }()

    private static let detectorLayers = """
        {"kind":"convolution","name":"front.0","activation":"relu"},
        {"kind":"gather","name":"gather","activation":"relu"},
        {"kind":"head","name":"head","activation":"sigmoid"}
        """

    /// Rectangles side by side.
    private static var filterBank: Tensor {
        let (bins, width) = (1_025, 1_025 / bands)
        let values = (0..<bands * bins).map { place in
            place % bins / width == place / bins ? 1 / Float(width) : 0
        }
        return Tensor(shape: [bands, bins], values: values)
    }

    private static func settings(layers: String, framesPerStep: Int) -> String {
        """
        {"format":1,"name":"tiny","date":"2026-01-01",
        "features":{"sample_rate":44100,"window":2048,"hop":441,"bands":12,"floor":0.0001,"scale":0.25},
        "layers":[\(layers)],
        "outputs":{"frames_a_step":\(framesPerStep),"classes":["kick","snare","side_stick"],
        "velocity_scale":127,"beats":["beat"]},
        "hits":{"groups":[["kick"],["snare","side_stick"]],"thresholds":[0.5,0.4],
        "second_thresholds":[0.9,0.9,0.6],
        "calibration":{"slopes":[1.5,1,1],"offsets":[0.5,0,0]}}}
        """
    }
}
