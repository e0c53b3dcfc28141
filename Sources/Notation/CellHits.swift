import MusicModel

/// Which strokes sound within which cell, once their drums' habits are taken off.
struct CellHits: Sendable {
    /// For each cell, by time.
    private(set) var strokes: [[Stroke]]

    struct Stroke: Sendable, Hashable {
        /// Index in the transcription.
        let hit: Int
        let drum: DrumClass

        /// In seconds, straightened.
        let time: Double

        /// How much it counts, from 0 to 1: as much as it is believed.
        let weight: Double
    }

    /// `wanted` are indices of hits. Those outside the cells are left out.
    init(_ hits: [Hit], wanted: [Int], in cells: [Cell], model: GridModel) {
        strokes = Array(repeating: [], count: cells.count)
        for index in wanted {
            let time = model.straightened(hits[index])
            guard let cell = Self.cell(at: time, in: cells) else { continue }
            let weight = min(1, max(Self.leastWeight, hits[index].confidence))
            strokes[cell].append(Stroke(hit: index, drum: hits[index].drum, time: time, weight: weight))
        }
        for cell in cells.indices { strokes[cell].sort { ($0.time, $0.hit) < ($1.time, $1.hit) } }
    }

    private static let leastWeight = 0.25

    /// By bisection.
    private static func cell(at time: Double, in cells: [Cell]) -> Int? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].end <= time { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].start <= time ? low : nil
    }
}
