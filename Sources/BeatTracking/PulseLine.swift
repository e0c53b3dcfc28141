/// The time of a recording by the beats that were found in it: each is divided into ticks, among which all other ways
/// to count the same music have their beats.
struct PulseLine: Sendable {
    /// Of each tick, in seconds; the ticks reach `margin` beats to both sides of what was found.
    let times: [Double]

    static let ticksPerBeat = 24

    /// The tick of the first beat that was found.
    static let origin = margin * ticksPerBeat

    private static let margin = 4

    /// `beats` by time, two or more.
    init(_ beats: [Double]) {
        let (first, last) = (beats[1] - beats[0], beats[beats.count - 1] - beats[beats.count - 2])
        let before = (1...Self.margin).reversed().map { beats[0] - Double($0) * first }
        let after = (1...Self.margin).map { beats[beats.count - 1] + Double($0) * last }
        let all = before + beats + after
        times =
            zip(all, all.dropFirst()).flatMap { here, next in
                (0..<Self.ticksPerBeat).map {
                    here + (next - here) * Double($0) / Double(Self.ticksPerBeat)
                }
            } + [all[all.count - 1]]
    }

    /// Seconds of a tick: the median.
    var usualTick: Double {
        let beats = zip(times.dropFirst(Self.ticksPerBeat), times).map { $0 - $1 }.sorted()
        return beats[beats.count / 2] / Double(Self.ticksPerBeat)
    }

    func tick(nearest time: Double) -> Int {
        var (low, high) = (0, times.count - 1)
        while low + 1 < high {
            let middle = (low + high) / 2
            if times[middle] <= time { low = middle } else { high = middle }
        }
        return time - times[low] < times[high] - time ? low : high
    }
}
