import Glibc

@testable import Transcription

/// The network as Training/MODEL.md describes it, all at once and number by number.
struct ReferenceNetwork {
    let settings: ModelSettings
    let tensors: [String: Tensor]

    /// [channel][time][frequency]; steps have one frequency.
    private typealias Cube = [[[Double]]]

    /// Answers [frame][answer] to features [frame][band].
    func answers(to features: [Float]) -> [Double] {
        let bands = settings.features.bands
        let frames = features.count / bands
        var rows = stride(from: 0, to: features.count, by: bands).map {
            features[$0..<$0 + bands].map(Double.init)
        }
        while rows.count % settings.outputs.framesPerStep != 0 {
            rows.append([Double](repeating: 0, count: bands))
        }
        var cube: Cube = [rows]
        var gathered = cube
        for layer in settings.layers {
            switch layer {
            case .convolution(let name): cube = convolve(cube, name)
            case .maxPool(let time, let frequency): cube = pool(cube, time, frequency)
            case .gather(let name):
                cube = dense(join(cube), name).map { $0.map { $0.map { max(0, $0) } } }
                gathered = cube
            case .block(let name, let dilation, let groups): cube = block(cube, name, dilation, groups)
            case .head(let name): cube = dense(cube + gathered, name)
            }
        }
        let steps = cube[0].indices.flatMap { time in cube.map { 1 / (1 + exp(-$0[time][0])) } }
        return Array(steps.prefix(frames * cube.count / settings.outputs.framesPerStep))
    }

    private func convolve(_ input: Cube, _ name: String) -> Cube {
        let (times, frequencies) = (input[0].count, input[0][0].count)
        return each(name) { weights, bias in
            (0..<times).map { time in
                (0..<frequencies).map { frequency in
                    var sum = bias
                    for (place, weight) in weights.enumerated() {
                        let (channel, t, f) = (place / 9, time + place / 3 % 3 - 1, frequency + place % 3 - 1)
                        if (0..<times).contains(t), (0..<frequencies).contains(f) {
                            sum += weight * input[channel][t][f]
                        }
                    }
                    return max(0, sum)
                }
            }
        }
    }

    private func pool(_ input: Cube, _ height: Int, _ width: Int) -> Cube {
        input.map { plane in
            (0..<plane.count / height).map { time in
                (0..<plane[0].count / width).map { frequency in
                    let block = plane[time * height..<(time + 1) * height]
                        .flatMap { $0[frequency * width..<(frequency + 1) * width] }
                    return block.max() ?? 0
                }
            }
        }
    }

    /// Channel c at frequency f becomes row c x frequencies + f.
    private func join(_ input: Cube) -> Cube {
        input.flatMap { plane in plane[0].indices.map { frequency in plane.map { [$0[frequency]] } } }
    }

    private func dense(_ input: Cube, _ name: String) -> Cube {
        each(name) { weights, bias in
            input[0].indices.map { time in
                [zip(weights, input).reduce(bias) { $0 + $1.0 * $1.1[time][0] }]
            }
        }
    }

    private func block(_ input: Cube, _ name: String, _ dilation: Int, _ groups: Int) -> Cube {
        let size = input.count / groups
        let taps = tensors[name + ".dilated.weight"]?.shape[2] ?? 1
        var output = -1
        let hidden = each(name + ".dilated") { weights, bias in
            output += 1
            let first = output / size * size
            return input[0].indices.map { time in
                var sum = bias
                for (place, weight) in weights.enumerated() {
                    let t = time + (place % taps - taps / 2) * dilation
                    if input[0].indices.contains(t) { sum += weight * input[first + place / taps][t][0] }
                }
                return [max(0, sum)]
            }
        }
        return zip(input, dense(hidden, name + ".dense")).map { zip($0, $1).map { [$0[0] + $1[0]] } }
    }

    /// One channel for each output of a layer, of the output's weights and its bias.
    private func each(_ name: String, _ channel: ([Double], Double) -> [[Double]]) -> Cube {
        guard let weight = tensors[name + ".weight"], let bias = tensors[name + ".bias"] else { return [] }
        let size = weight.values.count / bias.values.count
        return bias.values.enumerated().map { output, bias in
            channel(weight.values[output * size..<(output + 1) * size].map(Double.init), Double(bias))
        }
    }
}
