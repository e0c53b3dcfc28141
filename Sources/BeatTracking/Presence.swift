/// How near each frame is to a stroke of some kind, and how usual that is.
struct Presence: Sendable {
    /// 1 on a stroke, falling to 0 beside it; less for soft strokes.
    private(set) var values: [Float]

    /// The mean of `values` for some seconds around: what a frame chosen blindly would have.
    let chance: [Float]

    /// How far beside a stroke it still counts, in seconds.
    private static let reach = 0.06

    /// Seconds before and after that tell what is usual.
    private static let surroundings = 4.0

    /// `strokes` by time, with weights 0...1.
    init(_ strokes: [(time: Double, weight: Float)], on line: FrameLine) {
        values = [Float](repeating: 0, count: line.count)
        for stroke in strokes {
            let first = max(0, line.frame(stroke.time - Self.reach))
            let last = min(line.count - 1, line.frame(stroke.time + Self.reach))
            guard first <= last else { continue }
            for frame in first...last {
                let distance = Float((line.time(frame) - stroke.time) / Self.reach)
                let nearness = max(0, 1 - distance * distance)
                values[frame] = max(values[frame], stroke.weight * nearness * nearness)
            }
        }
        chance = Self.surrounding(values, reach: Int(Self.surroundings * FrameLine.rate))
    }

    /// Values between 0 and 1 themselves, such as activations.
    init(values: [Float]) {
        self.values = values
        chance = Self.surrounding(values, reach: Int(Self.surroundings * FrameLine.rate))
    }

    private static func surrounding(_ values: [Float], reach: Int) -> [Float] {
        var sums: [Double] = [0]
        for value in values { sums.append(sums[sums.count - 1] + Double(value)) }
        return values.indices.map { index in
            let range = max(0, index - reach)..<min(values.count, index + reach + 1)
            return Float((sums[range.upperBound] - sums[range.lowerBound]) / Double(range.count))
        }
    }
}

extension Presence {
    /// For each frame, what it says for a place where such a stroke has the chance `expected`, against any place: the
    /// log likelihood ratio, in nats. Where such strokes do not occur for a while it says nothing.
    func support(forChance expected: Float, atLeastUsual: Bool = false) -> [Float] {
        values.indices.map { frame in
            let usual = min(0.7, max(0.015, chance[frame]))
            let use = min(1, chance[frame] / Self.leastUse)
            let wanted = atLeastUsual ? max(expected, usual) : expected
            let chance = usual + use * (wanted - usual)
            let here = (chance / usual).naturalLogarithm
            let missing = ((1 - chance) / (1 - usual)).naturalLogarithm
            return missing + values[frame] * (here - missing)
        }
    }

    /// The mean of `values` with one stroke in four seconds.
    private static let leastUse: Float = 0.016
}
