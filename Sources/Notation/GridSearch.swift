import MusicModel

/// Chooses how to write all cells at once, the cheapest way through (A. J. Viterbi, 1967).
struct GridSearch {
    private let reader: CellReader
    private let cells: [Cell]

    init(model: GridModel, cells: [Cell], hits: CellHits, book: RhythmBook) {
        self.cells = cells
        reader = CellReader(model: model, cells: cells, hits: hits, book: book)
    }

    /// A way to the end of one cell.
    private struct State {
        let reading: CellReading
        let cost: Double

        /// The state of the cell before.
        let origin: Int
    }

    /// For each cell, how it is written, and the cost of all.
    func cheapestReadings() -> (readings: [CellReading], cost: Double) {
        var layers: [[State]] = []
        for index in cells.indices { layers.append(layer(index, after: layers.last)) }
        guard let last = layers.last, let end = Self.cheapest(last.map(\.cost)) else { return ([], 0) }
        return (trace(layers, from: end), last[end].cost)
    }

    private func layer(_ index: Int, after earlier: [State]?) -> [State] {
        guard let earlier else {
            return reader.readings(of: index, entering: 0).map {
                state($0, of: index, from: nil, cost: 0, origin: 0)
            }
        }
        let entering = Set(earlier.map(\.reading.leaving)).sorted()
        return entering.flatMap { count in
            let origins = earlier.indices.filter { earlier[$0].reading.leaving == count }
            return reader.readings(of: index, entering: count).map { reading in
                let states = origins.map { origin in
                    state(
                        reading, of: index, from: earlier[origin].reading, cost: earlier[origin].cost,
                        origin: origin)
                }
                return states[Self.cheapest(states.map(\.cost)) ?? 0]
            }
        }
    }

    private func trace(_ layers: [[State]], from end: Int) -> [CellReading] {
        var place = end
        return layers.reversed().map { layer in
            defer { place = layer[place].origin }
            return layer[place].reading
        }.reversed()
    }

    private static func cheapest(_ costs: [Double]) -> Int? {
        costs.indices.min { costs[$0] < costs[$1] }
    }
}

extension GridSearch {
    private func state(
        _ reading: CellReading, of index: Int, from earlier: CellReading?, cost: Double, origin: Int
    ) -> State {
        let own = reading.timingCost + writingCost(reading, of: index, after: earlier)
        return State(reading: reading, cost: cost + own, origin: origin)
    }

    private func writingCost(_ reading: CellReading, of index: Int, after earlier: CellReading?) -> Double {
        guard !reading.isSilent else { return 0 }
        let isNeighbour = earlier?.isSilent == false && cells[index - 1].length == cells[index].length
        let step = reader.model.family(of: cells[index])
            .stepCost(from: isNeighbour ? earlier?.grid : nil, to: reading.grid)
        return reading.pageCost + min(reading.bookCost, RhythmBook.newCost + step + reading.rhythmCost)
    }
}
