import MusicModel

/// Finds the written place of every hit.
///
/// Grids are chosen with a model of music at large, then the model is learned anew from the result, and so on: hard
/// expectation maximisation, a song-level prior as in E. Nakamura and K. Yoshii, "Musical Rhythm Transcription Based on
/// Bayesian Piece-Specific Score Models" (2019).
struct Quantizer {
    let plan: BarPlan
    let hits: [Hit]

    /// Where a hit is written: a cell of the plan (one beyond the last for its end), a place in it in whole notes, and
    /// how much later than the hit that sounds, in seconds.
    struct Place: Hashable, Sendable {
        let cell: Int
        let offset: Fraction
        let shift: Double
    }

    /// For each hit, nil where it lies outside the plan.
    func places() -> [Place?] {
        let model = learnedModel()
        let (cellHits, chosen) = fit(model)
        return places(of: cellHits, grids: chosen, model: model)
    }

    /// How this song is played.
    func learnedModel() -> GridModel {
        let grids = Grid.choices(for: plan.cells.first?.length ?? Fraction(1, 4))
        return (0..<Self.passes).reduce(GridModel(grids: grids)) { model, _ in
            let (cellHits, chosen) = fit(model)
            return model.learned(from: cellHits, in: plan.cells, grids: chosen)
        }
    }

    private static let passes = 4

    private func fit(_ model: GridModel) -> (hits: CellHits, grids: [Int]) {
        let cellHits = CellHits(hits, in: plan.cells, model: model)
        let search = GridSearch(model: model, cells: plan.cells, hits: cellHits)
        return (cellHits, search.cheapestGrids())
    }

    private func places(of cellHits: CellHits, grids: [Int], model: GridModel) -> [Place?] {
        var places = [Place?](repeating: nil, count: hits.count)
        for (index, strokes) in cellHits.strokes.enumerated() {
            for stroke in strokes {
                places[stroke.hit] = place(of: stroke, in: index, grid: grids[index], model: model)
            }
        }
        return places
    }

    private func place(of stroke: CellHits.Stroke, in index: Int, grid: Int, model: GridModel) -> Place {
        let cell = plan.cells[index]
        let slot = model.slot(at: stroke.place, seconds: cell.seconds, grid: grid)
        let slots = model.grids[grid].slots
        let shift = cell.start + model.grids[grid].place(of: slot) * cell.seconds - hits[stroke.hit].time
        if slot == slots { return Place(cell: index + 1, offset: .zero, shift: shift) }
        return Place(cell: index, offset: cell.length * Fraction(slot, slots), shift: shift)
    }
}
