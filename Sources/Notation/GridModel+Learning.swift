import MusicModel

extension GridModel {
    /// The model that explains the song best, given the grid of each cell; what the song has little to say about stays
    /// near the usual.
    func learned(from hits: CellHits, in cells: [Cell], grids chosen: [Int]) -> GridModel {
        let lessons = lessons(from: hits, in: cells, grids: chosen)
        var next = self
        next.deviation = Self.deviation(of: lessons)
        next.delays = delays(of: lessons)
        next.weights = grids.indices.map { weights(of: lessons, grid: $0) }
        let busy = cells.indices.filter { !hits.strokes[$0].isEmpty }.map { chosen[$0] }
        next.shares = shares(of: busy)
        next.loyalty = Self.loyalty(of: busy)
        return next
    }

    /// One stroke as it was written: the slot, and how much later than it the stroke sounded, in seconds.
    private struct Lesson {
        let drum: DrumClass
        let grid, slot: Int
        let lateness: Double
    }

    private func lessons(from hits: CellHits, in cells: [Cell], grids chosen: [Int]) -> [Lesson] {
        cells.indices.flatMap { cell in
            let grid = grids[chosen[cell]]
            return hits.strokes[cell].map { stroke in
                let slot = slot(at: stroke.place, seconds: cells[cell].seconds, grid: chosen[cell])
                let lateness = (stroke.place - grid.place(of: slot)) * cells[cell].seconds
                return Lesson(
                    drum: stroke.drum, grid: chosen[cell], slot: slot % grid.slots, lateness: lateness)
            }
        }
    }
}

extension GridModel {
    /// As if 12 strokes of usual precision had been heard before; strays count as three deviations.
    private static func deviation(of lessons: [Lesson]) -> Double {
        let usual = 0.012
        let squares = lessons.map { min($0.lateness * $0.lateness, 0.045 * 0.045) }
        let mean = (squares.reduce(12 * usual * usual, +)) / Double(12 + lessons.count)
        return min(max(mean.squareRoot(), 0.005), 0.035)
    }

    /// What a drum is late by on average, on top of what is known, drawn to 0 as if 20 strokes had been on time.
    private func delays(of lessons: [Lesson]) -> [DrumClass: Double] {
        let near = lessons.filter { abs($0.lateness) < 2.5 * deviation }
        return Dictionary(grouping: near, by: \.drum).reduce(into: [:]) { next, group in
            let heard = group.value.map { $0.lateness + (delays[group.key] ?? 0) }
            let mean = heard.reduce(0, +) / Double(heard.count + 20)
            next[group.key] = min(max(mean, -Self.longestDelay), Self.longestDelay)
        }
    }

    /// In seconds. More than that is another slot, or beats that are not where the music is.
    private static let longestDelay = 0.020

    private func weights(of lessons: [Lesson], grid: Int) -> [Double] {
        var counts = Self.usualWeights(grids[grid]).map { $0 * 8 }
        for lesson in lessons where lesson.grid == grid { counts[lesson.slot] += 1 }
        return Self.normalized(counts)
    }

    private func shares(of chosen: [Int]) -> [Double] {
        let usual = Self.normalized(grids.map(Self.usualShare)).map { $0 * 4 }
        return Self.normalized(
            grids.indices.map { grid in usual[grid] + Double(chosen.count { $0 == grid }) })
    }

    private static func loyalty(of chosen: [Int]) -> Double {
        let kept = zip(chosen, chosen.dropFirst()).count { $0 == $1 }
        return min(max((8 + Double(kept)) / (10 + Double(max(0, chosen.count - 1))), 0.2), 0.95)
    }
}
