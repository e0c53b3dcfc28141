import MusicModel

/// Tells ghost notes and accents from the rest by how loud the song itself plays each drum.
///
/// Conservative: a mark that is not there is missed by few, a page full of wedges annoys everybody.
struct DynamicsRule: Sendable {
    /// Velocities for each drum: ghosts are below the first, accents from the second on.
    private let limits: [DrumClass: (ghost: Int, accent: Int)]

    init(_ hits: [Hit]) {
        let loudness = Dictionary(grouping: hits, by: \.drum).mapValues { $0.map(\.velocity).sorted() }
        limits = loudness.reduce(into: [:]) { limits, drum in
            let ghost = drum.key == .snare ? Self.ghostLimit(of: drum.value) : 0
            let plain = drum.value.filter { $0 >= ghost }
            let accent = Self.takesAccents.contains(drum.key) ? Self.accentLimit(of: plain) : Int.max
            limits[drum.key] = (ghost, accent)
        }
    }

    /// The mark for `hit`, one of the hits that the rule was made from.
    func dynamic(of hit: Hit) -> Stroke.Dynamic {
        guard let limit = limits[hit.drum] else { return .normal }
        if hit.velocity < limit.ghost { return .ghost }
        return hit.velocity >= limit.accent ? .accent : .normal
    }

    /// Crashes are loud by nature, and a wedge on a pedal tells a drummer nothing.
    private static let takesAccents: Set<DrumClass> = [
        .snare, .closedHiHat, .highTom, .midTom, .lowTom, .ride, .rideBell,
    ]
}

extension DynamicsRule {
    /// Where a drum is clearly played on two levels, the lower at most 3/5 of the upper: the first velocity of the upper.
    /// 0 otherwise. `velocities` are sorted.
    private static func ghostLimit(of velocities: [Int]) -> Int {
        guard let split = clearestSplit(of: velocities) else { return 0 }
        let low = mean(velocities[..<split])
        let high = mean(velocities[split...])
        return low <= 0.6 * high && high - low >= 25 ? velocities[split] : 0
    }

    /// Where a few strokes, a fifth at most, stand out from the others, the velocity to reach; out of reach otherwise. Six
    /// median deviations are four standard deviations of a bell curve.
    private static func accentLimit(of velocities: [Int]) -> Int {
        guard velocities.count >= 8 else { return .max }
        let median = velocities[velocities.count / 2]
        let spread = velocities.map { abs($0 - median) }.sorted()[velocities.count / 2]
        let limit = max(median + max(22, 6 * spread), 100)
        let share = Double(velocities.count { $0 >= limit }) / Double(velocities.count)
        return share <= 0.2 ? limit : .max
    }

    /// N. Otsu, "A Threshold Selection Method from Gray-Level Histograms" (1979): the split with the largest variance
    /// between the classes, if it explains at least 85 % of all variance (one bell curve: 64 %, an even spread: 75 %).
    private static func clearestSplit(of velocities: [Int]) -> Int? {
        guard velocities.count >= 4 else { return nil }
        let all = mean(velocities[...])
        let variance = velocities.reduce(0) { $0 + (Double($1) - all) * (Double($1) - all) }
        let between = betweenClassVariances(of: velocities, mean: all)
        guard let best = between.indices.max(by: { between[$0] < between[$1] }) else { return nil }
        return between[best] >= 0.85 * variance && variance > 0 ? best + 1 : nil
    }

    /// Of splits after the first, second, … value.
    private static func betweenClassVariances(of velocities: [Int], mean all: Double) -> [Double] {
        let count = Double(velocities.count)
        var sum = 0.0
        return velocities.indices.dropLast().map { index in
            sum += Double(velocities[index]) - all
            let low = Double(index + 1)
            return sum * sum * count / (low * (count - low))
        }
    }

    private static func mean(_ values: ArraySlice<Int>) -> Double {
        Double(values.reduce(0, +)) / Double(values.count)
    }
}
