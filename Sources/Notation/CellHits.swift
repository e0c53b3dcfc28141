import MusicModel

/// Which hits fall into which cell, once their drums' habits are taken off.
struct CellHits: Sendable {
    /// For each cell, its hits by their index in the transcription and their place in the cell from 0 to 1.
    private(set) var strokes: [[Stroke]]

    struct Stroke: Sendable, Hashable {
        let hit: Int
        let drum: DrumClass
        let place: Double
    }

    /// Hits outside the cells are left out.
    init(_ hits: [Hit], in cells: [Cell], model: GridModel) {
        strokes = Array(repeating: [], count: cells.count)
        for (index, hit) in hits.enumerated() where hit.isOnTimeLine {
            let time = model.straightened(hit)
            guard let cell = Self.cell(at: time, in: cells) else { continue }
            strokes[cell].append(Stroke(hit: index, drum: hit.drum, place: cells[cell].place(of: time)))
        }
    }

    /// By bisection. Hits are nearly in order, but a drum's habit may swap two.
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
