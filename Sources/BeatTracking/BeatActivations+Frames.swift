extension BeatActivations {
    func beats(on line: FrameLine) -> [Float] { Self.highest(of: beats, on: line) }

    func downbeats(on line: FrameLine) -> [Float] { Self.highest(of: downbeats, on: line) }

    /// For each frame the greatest value within it; 0 where there is none.
    private static func highest(of values: [Float], on line: FrameLine) -> [Float] {
        let perFrame = rate / FrameLine.rate
        return line.frames.map { frame in
            let middle = line.time(frame) * rate
            let first = max(0, Int((middle - perFrame / 2).rounded()))
            let last = min(values.count - 1, Int((middle + perFrame / 2).rounded()))
            return first <= last ? values[first...last].reduce(0, max) : 0
        }
    }
}
