import MusicModel

/// Every beat of every pattern side by side: where in the bar the music can be.
struct Lanes: Sendable {
    let patterns: [BarPattern]

    /// Lanes in order of pattern, then beat.
    let beats: [Lane]

    /// The lanes of each pattern.
    let ranges: [Range<Int>]

    struct Lane: Sendable {
        let pattern: Int

        /// In its bar, from 0.
        let index: Int

        let beat: BarPattern.BeatPattern
    }

    var count: Int { beats.count }

    /// One pattern at least.
    init(_ patterns: [BarPattern]) {
        self.patterns = patterns
        var lanes: [Lane] = []
        var ranges: [Range<Int>] = []
        for (number, pattern) in patterns.enumerated() {
            ranges.append(lanes.count..<lanes.count + pattern.beats.count)
            for (index, beat) in pattern.beats.enumerated() {
                lanes.append(Lane(pattern: number, index: index, beat: beat))
            }
        }
        beats = lanes
        self.ranges = ranges
    }
}
