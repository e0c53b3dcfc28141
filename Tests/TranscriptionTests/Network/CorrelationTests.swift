import Support
import Testing

@testable import Transcription

@Suite("Kernels")
struct CorrelationTests {
    private func numbers(_ count: Int, seed: UInt64) -> [Float] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
    }

    @Test(
        "a correlation is a sum of products, wherever its taps are", arguments: [1, 5, 6, 7, 20], [1, 16, 37])
    func correlates(rows: Int, outputs: Int) throws {
        let (taps, depth, stride, tapStride) = (3, 4, 5, 9)
        let weights = numbers(outputs * taps * depth, seed: 1)
        let correlation = Correlation(taps: taps, depth: depth, biases: numbers(outputs, seed: 2)) {
            weights[($0 * taps + $1) * depth + $2]
        }
        let input = numbers(200, seed: 3)
        let before = numbers(rows * correlation.outputs + 7, seed: 4)
        for (adds, rectifies) in [(false, false), (true, false), (false, true), (true, true)] {
            var output = before
            let places = Correlation.Rows(
                count: rows, stride: stride, tapStride: tapStride, outputStride: correlation.outputs,
                adds: adds,
                rectifies: rectifies)
            correlation.apply(places, from: input, at: 2, into: &output, at: 5)
            #expect(output.prefix(5) == before.prefix(5) && output.suffix(2) == before.suffix(2))
            for place in 0..<rows * correlation.outputs where place % correlation.outputs < outputs {
                let (row, own) = (place / correlation.outputs, place % correlation.outputs)
                var sum = numbers(outputs, seed: 2)[own] + (adds ? before[5 + place] : 0)
                for (number, weight) in weights[own * taps * depth..<(own + 1) * taps * depth].enumerated() {
                    sum += weight * input[2 + row * stride + number / depth * tapStride + number % depth]
                }
                #expect(abs(output[5 + place] - (rectifies ? max(0, sum) : sum)) < 1e-5)
            }
        }
    }

    @Test(
        "a pool takes the highest of each block and leaves an incomplete one",
        arguments: [(1, 2), (2, 3), (3, 1)])
    func pools(time: Int, frequency: Int) {
        var planes = Planes(times: 7, frequencies: 8, channels: 16)
        let values = numbers(7 * 8 * 16, seed: 5).map { $0 - 2 }
        func value(_ t: Int, _ f: Int, _ channel: Int) -> Float { values[(t * 8 + f) * 16 + channel] }
        for (place, value) in values.enumerated() {
            planes.values[planes.offset(time: place / 128, frequency: place / 16 % 8) + place % 16] = value
        }
        let pooled = planes.pooled(time: time, frequency: frequency)
        #expect(pooled.times == 7 / time && pooled.frequencies == 8 / frequency)
        for place in 0..<pooled.times * pooled.frequencies * 16 {
            let (t, f, c) = (place / 16 / pooled.frequencies, place / 16 % pooled.frequencies, place % 16)
            let block = (t * time..<(t + 1) * time).flatMap { t in
                (f * frequency..<(f + 1) * frequency).map { value(t, $0, c) }
            }
            #expect(pooled.values[pooled.offset(time: t, frequency: f) + c] == block.max())
        }
    }
}
