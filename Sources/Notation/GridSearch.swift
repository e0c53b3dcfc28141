import MusicModel

/// Chooses the grids of all cells at once, the cheapest way through (A. J. Viterbi, 1967).
struct GridSearch {
    let model: GridModel
    let cells: [Cell]
    let hits: CellHits

    /// For each cell, the index of its grid in the model's list.
    func cheapestGrids() -> [Int] {
        var costs: [Double]?
        var origins: [[Int]] = []
        for index in cells.indices {
            let (next, from) = step(from: costs, into: index)
            costs = next
            origins.append(from)
        }
        return trace(origins, from: costs.flatMap(Self.cheapest) ?? 0)
    }

    private func step(from costs: [Double]?, into cell: Int) -> (costs: [Double], origins: [Int]) {
        let choices = model.grids.indices.map { grid -> (cost: Double, origin: Int) in
            let arrival = arrival(at: grid, from: costs)
            return (arrival.cost + cellCost(cell, grid: grid), arrival.origin)
        }
        return (choices.map(\.cost), choices.map(\.origin))
    }

    private func arrival(at grid: Int, from costs: [Double]?) -> (cost: Double, origin: Int) {
        guard let costs else { return (model.stepCost(from: nil, to: grid), grid) }
        let ways = costs.indices.map { costs[$0] + model.stepCost(from: $0, to: grid) }
        let origin = Self.cheapest(ways)
        return (ways[origin], origin)
    }

    private func trace(_ origins: [[Int]], from last: Int) -> [Int] {
        var grid = last
        return origins.reversed().map { from in
            defer { grid = from[grid] }
            return grid
        }.reversed()
    }

    private static func cheapest(_ costs: [Double]) -> Int {
        costs.indices.min { costs[$0] < costs[$1] } ?? 0
    }
}

extension GridSearch {
    private func cellCost(_ cell: Int, grid: Int) -> Double {
        let seconds = cells[cell].seconds
        let strokes = hits.strokes[cell]
        let playing = strokes.reduce(0) { $0 + model.strokeCost(at: $1.place, seconds: seconds, grid: grid) }
        return playing + Double(collisions(strokes, seconds: seconds, grid: grid)) * GridModel.collisionCost
    }

    /// Strokes that would lose their own notehead, though they are too far apart to be one heard twice.
    private func collisions(_ strokes: [CellHits.Stroke], seconds: Double, grid: Int) -> Int {
        var latest: [DrumClass: CellHits.Stroke] = [:]
        return strokes.reduce(0) { count, stroke in
            defer { latest[stroke.drum] = stroke }
            guard let before = latest[stroke.drum] else { return count }
            let slots = [before, stroke].map { model.slot(at: $0.place, seconds: seconds, grid: grid) }
            let isApart = (stroke.place - before.place) * seconds > Self.doubleTrigger
            return count + (slots[0] == slots[1] && isApart ? 1 : 0)
        }
    }

    /// In seconds: strokes of one drum closer than this are an ornament or one stroke heard twice.
    private static let doubleTrigger = 0.035
}
