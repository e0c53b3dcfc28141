import MusicModel

/// Where a tempo is written: at the first bar, and where it changes for good.
struct TempoMarks {
    /// Quarter notes a minute of each bar as it was played.
    let tempos: [Double]

    /// What a tempo mark counts in each bar, in quarters.
    private let counts: [Double]

    /// `starts` has one more entry than `meters`, the end of the last bar; in seconds.
    init(meters: ArraySlice<Meter>, starts: ArraySlice<Double>) {
        let lengths = zip(starts, starts.dropFirst()).map { $1 - $0 }
        tempos = zip(meters, lengths).map { 240 * $0.barLength.value / max($1, 0.01) }
        counts = meters.map { ($0.tempoBeat.length * 4).value }
    }

    /// For each marked bar, the median of the bars up to the next mark, in quarter notes a minute, such that the beat
    /// that is marked has a whole number.
    var marks: [Int: Double] {
        var marks: [Int: Double] = [:]
        var start = 0
        while start < tempos.count {
            let end = nextChange(after: start)
            let beats = Self.median(tempos[start..<end]) / counts[start]
            marks[start] = max(1, beats.rounded()) * counts[start]
            start = end
        }
        return marks
    }

    /// The first later bar where four bars in a row (or all that are left, at least two) leave the tempo so far by more
    /// than a copyist lets pass, all to the same side.
    private func nextChange(after start: Int) -> Int {
        var index = start + 2
        while index < tempos.count - 1 {
            let present = Self.median(tempos[start..<min(index, start + 16)])
            let ahead = tempos[index..<min(index + 4, tempos.count)].map { $0 / present }
            if ahead.allSatisfy({ $0 > 1 + Self.leastChange })
                || ahead.allSatisfy({ $0 < 1 - Self.leastChange })
            {
                return index
            }
            index += 1
        }
        return tempos.count
    }

    /// Bands drift by a few per cent, and nobody writes that down.
    private static let leastChange = 0.07

    private static func median(_ values: ArraySlice<Double>) -> Double {
        values.sorted()[values.count / 2]
    }
}
