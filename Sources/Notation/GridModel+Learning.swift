import MusicModel

extension GridModel {
    /// The model that explains the song best, given how each cell is written; what the song has little to say about
    /// stays near the usual.
    func learned(from lessons: [Lesson], readings: [CellReading], cells: [Cell]) -> GridModel {
        var next = self
        next.deviation = deviation(of: lessons)
        next.delays = delays(of: lessons)
        let grouped = Dictionary(grouping: lessons, by: \.length)
        let written = Dictionary(grouping: cells.indices.filter { !readings[$0].isSilent }) {
            cells[$0].length
        }
        next.families = families.reduce(into: [:]) { next, family in
            let chosen = (written[family.key] ?? []).map { readings[$0] }
            next[family.key] = family.value.learned(from: grouped[family.key] ?? [], readings: chosen)
        }
        return next
    }

    /// As if 12 strokes of usual precision had been heard before; strays count as three deviations.
    private func deviation(of lessons: [Lesson]) -> Double {
        let usual = 0.012
        let squares = lessons.map { min($0.error * $0.error, 0.045 * 0.045) }
        let mean = (squares.reduce(12 * usual * usual, +)) / Double(12 + lessons.count)
        return min(max(mean.squareRoot(), 0.006), 0.035)
    }

    /// What a drum is late by on average, on top of what is known, drawn to 0 as if 20 strokes had been on time.
    private func delays(of lessons: [Lesson]) -> [DrumClass: Double] {
        let near = lessons.filter { abs($0.error) < 2.5 * deviation }
        return Dictionary(grouping: near, by: \.drum).reduce(into: [:]) { next, group in
            let heard = group.value.map { $0.error + (delays[group.key] ?? 0) }
            let mean = heard.reduce(0, +) / Double(heard.count + 20)
            next[group.key] = min(max(mean, -Self.longestDelay), Self.longestDelay)
        }
    }

    /// In seconds. More than that is another slot, or beats that are not where the music is.
    private static let longestDelay = 0.025
}

extension GridFamily {
    /// From the lessons and readings of its own cells.
    fileprivate func learned(from lessons: [Lesson], readings: [CellReading]) -> GridFamily {
        let chosen = readings.map(\.grid)
        let slots = Dictionary(grouping: readings, by: \.grid)
        let usual = Self.normalized(grids.map(\.usualShare))
        return GridFamily(
            grids: grids,
            shares: Self.normalized(
                grids.indices.map { grid in
                    4 * usual[grid] + max(0, Double(chosen.count { $0 == grid }) - 1)
                }),
            loyalty: Self.loyalty(of: chosen),
            occupancy: grids.indices.map { occupancy(of: $0, from: slots[$0] ?? []) },
            lags: grids.indices.map { grid in lags(of: grid, from: lessons.filter { $0.grid == grid }) })
    }

    private func occupancy(of grid: Int, from readings: [CellReading]) -> [Double] {
        let strength = 4.0
        return grids[grid].usualOccupancy.enumerated().map { slot, usual in
            let taken = readings.count { $0.slots.contains(slot) }
            return (strength * usual + Double(taken)) / (strength + Double(readings.count))
        }
    }

    /// Never so far that a slot would be another one; the first stays where the beat is.
    private func lags(of grid: Int, from lessons: [Lesson]) -> [Double] {
        let grouped = Dictionary(grouping: lessons, by: \.slot)
        let places = grids[grid].places.map(\.value) + [1]
        return grids[grid].places.indices.map { slot in
            guard slot > 0, let lessons = grouped[slot] else { return 0 }
            let room = min(places[slot] - places[slot - 1], places[slot + 1] - places[slot])
            let limit = (grids[grid].isTuplet ? 0.18 : 0.12) * room
            let heard = lessons.map { $0.error / $0.seconds + lags[grid][slot] }
            let mean = heard.reduce(0, +) / Double(heard.count + 12)
            return min(max(mean, -limit), limit)
        }
    }

    private static func loyalty(of chosen: [Int]) -> Double {
        let kept = zip(chosen, chosen.dropFirst()).count { $0 == $1 }
        return min(max((6 + Double(kept)) / (10 + Double(max(0, chosen.count - 1))), 0.2), 0.95)
    }
}
